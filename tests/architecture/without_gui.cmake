# SPDX-License-Identifier: Apache-2.0
# Fails when PROGRAM, or a library that it loads, needs a GUI library.
cmake_minimum_required(VERSION 3.25)
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES "${PROGRAM}" RESOLVED_DEPENDENCIES_VAR libraries)
if(NOT libraries MATCHES "Qt6Core")
    message(FATAL_ERROR "${PROGRAM}: its libraries could not be read: ${libraries}")
endif()
list(FILTER libraries INCLUDE REGEX "Qt6(Gui|Widgets|OpenGL|Quick|Qml|PrintSupport|Svg)|libX11|libxcb|wayland")
if(libraries)
    message(FATAL_ERROR "${PROGRAM} must run without a screen, but loads: ${libraries}")
endif()
