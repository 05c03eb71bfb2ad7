# SPDX-License-Identifier: Apache-2.0
# Installs BUILD into a new folder, copies the consumer beside it, and configures, builds and runs the consumer there with
# nothing but the installed package. Then looks that what was built loads no GUI library.
cmake_minimum_required(VERSION 3.25)
set(temp "$ENV{TMPDIR}")
if(temp STREQUAL "")
    set(temp /tmp)
endif()
string(RANDOM LENGTH 12 suffix)
set(work "${temp}/labelwright-consumer-${suffix}")

# Runs a command; on failure tidies up and shows what it said.
function(run what)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT status EQUAL 0)
        file(REMOVE_RECURSE "${work}")
        message(FATAL_ERROR "${what} failed (${status}):\n${said}")
    endif()
    set(said "${said}" PARENT_SCOPE)
endfunction()

run("Installing" "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${work}/prefix")
file(COPY "${SOURCE}/CMakeLists.txt" "${SOURCE}/main.cpp" DESTINATION "${work}/consumer")
run("Configuring the consumer" "${CMAKE_COMMAND}" -G "${GENERATOR}" -S "${work}/consumer" -B "${work}/build"
    "-DCMAKE_PREFIX_PATH=${work}/prefix" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}"
    "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_FLAGS=${FLAGS}" "-DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF")
run("Building the consumer" "${CMAKE_COMMAND}" --build "${work}/build")
run("Running the consumer" "${work}/build/consumer")
message(STATUS "The consumer said: ${said}")
if(NOT said MATCHES "${EXPECTED}")
    file(REMOVE_RECURSE "${work}")
    message(FATAL_ERROR "The consumer did not say what was expected: ${EXPECTED}")
endif()
run("Looking for GUI libraries" "${CMAKE_COMMAND}" "-DPROGRAM=${work}/build/consumer" -P "${WITHOUT_GUI}")
file(REMOVE_RECURSE "${work}")
