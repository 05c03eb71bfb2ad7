ATTACH DATABASE :project AS project
