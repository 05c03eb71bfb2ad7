-- Behind what is counted by, the index has the id: records that nothing tells apart yet, as those of a new import are, lie in it in
-- the order of the input, and it is made in one pass without sorting ties by their length. It begins with the state, which
-- therefore needs no index of its own.
DROP INDEX record_state;
DROP INDEX record_facets;
CREATE INDEX record_facets ON record (state, verdict, flagged, person_label, model_label, gold_label, disputed, id, length, confidence);
