# One INTERFACE target carries the language, the warnings and the defines of every target of this project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)

add_library(lw_config INTERFACE)
add_library(lw::config ALIAS lw_config)
target_compile_features(lw_config INTERFACE cxx_std_20)
target_include_directories(lw_config INTERFACE
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}>
    $<INSTALL_INTERFACE:include/labelwright>)

# What a consumer of the installed library needs as well stands above; what only this build needs stands below.
add_library(lw_build_config INTERFACE)
target_compile_definitions(lw_build_config INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    JSON_USE_IMPLICIT_CONVERSIONS=0)
if(MSVC)
    target_compile_options(lw_build_config INTERFACE /permissive- /utf-8 /W4 $<$<BOOL:${LW_WERROR}>:/WX>)
else()
    target_compile_options(lw_build_config INTERFACE
        -Wall -Wextra -Wpedantic -pedantic-errors -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
        -Wshadow -Wcast-qual -Wextra-semi -Wimplicit-fallthrough -Wunused
        $<$<BOOL:${LW_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # In optimised and sanitised builds gcc 12 warns of faults inside the standard library that are not there.
        target_compile_options(lw_build_config INTERFACE
            -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds -Wno-dangling-pointer)
    endif()
endif()

if(LW_SANITIZE)
    add_compile_options(-fsanitize=${LW_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${LW_SANITIZE})
    if(LW_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

if(LW_CCACHE)
    find_program(LW_CCACHE_PROGRAM ccache)
    if(LW_CCACHE_PROGRAM)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${LW_CCACHE_PROGRAM}")
    endif()
endif()
find_program(LW_MOLD_PROGRAM mold)
if(LW_MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=mold)
endif()
