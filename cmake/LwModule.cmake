# lw_module(NAME [DEPENDS module…] [QT component…] [LIBS target…] [PRIVATE_LIBS target…] [RESOURCES target…] SOURCES file…)
#
# One call a folder. It makes the static library lw_NAME with the alias lw::NAME from the files of the current folder,
# and two walls around it:
#   - lw_NAME_includes: before anything of the module compiles, each of its files is read, and an #include of a folder or
#     of a Qt module that the call does not name stops the build. (Needed: on Debian <QtWidgets/QWidget> compiles with
#     only Qt6::Core linked.)
#   - lw_NAME_alone: a program that links the whole archive with nothing but what DEPENDS, QT and LIBS name, so a symbol
#     borrowed from an unnamed module does not link.
# DEPENDS are modules (all public); QT are components, always with Core. LIBS are seen by those who use the module,
# PRIVATE_LIBS are not. A module of core is called as its folder, one of the ui has the prefix ui_ (there is a text in both).
set(LW_MODULES "" CACHE INTERNAL "")
set(LW_RESOURCE_TARGETS "" CACHE INTERNAL "") # object libraries with the resources of the modules, installed beside them

function(lw_module name)
    cmake_parse_arguments(arg "" "" "DEPENDS;QT;LIBS;PRIVATE_LIBS;SOURCES" ${ARGN})
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "lw_module(${name}): unknown words: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    set(target lw_${name})
    list(PREPEND arg_QT Core)
    list(REMOVE_DUPLICATES arg_QT)

    add_library(${target} STATIC ${arg_SOURCES})
    add_library(lw::${name} ALIAS ${target})
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
    list(TRANSFORM arg_DEPENDS PREPEND lw:: OUTPUT_VARIABLE modules)
    list(TRANSFORM arg_QT PREPEND Qt6:: OUTPUT_VARIABLE qt)
    target_link_libraries(${target}
        PUBLIC lw::config ${modules} ${qt} tl::expected nlohmann_json::nlohmann_json ${arg_LIBS}
        PRIVATE $<BUILD_INTERFACE:lw_build_config> ${arg_PRIVATE_LIBS})
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    if(LW_PCH)
        target_precompile_headers(${target} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch.h")
    endif()

    # Wall 1: the include check.
    set_target_properties(${target} PROPERTIES LW_FOLDER "${folder}")
    set(folders "${folder}")
    foreach(module IN LISTS arg_DEPENDS)
        get_target_property(used lw_${module} LW_FOLDER)
        list(APPEND folders "${used}")
    endforeach()
    get_target_property(qtIncludes Qt6::Core INTERFACE_INCLUDE_DIRECTORIES)
    list(GET qtIncludes 0 qtRoot)
    get_filename_component(qtRoot "${qtRoot}" DIRECTORY)
    if(NOT EXISTS "${qtRoot}/QtCore")
        get_target_property(qtRoot Qt6::Core INTERFACE_INCLUDE_DIRECTORIES)
        list(GET qtRoot 0 qtRoot)
    endif()
    set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${target}.includes")
    list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE paths
         REGEX "^[^/].*\\.(h|cpp)$")
    list(FILTER paths INCLUDE REGEX "\\.(h|cpp)$")
    add_custom_command(OUTPUT "${stamp}"
        COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${folder}" "-DALLOWED=${folders}" "-DQT=${arg_QT}" "-DQT_ROOT=${qtRoot}"
                "-DFILES=${paths}" "-DSTAMP=${stamp}" -P "${CMAKE_SOURCE_DIR}/cmake/check_includes.cmake"
        DEPENDS ${paths} "${CMAKE_SOURCE_DIR}/cmake/check_includes.cmake"
        COMMENT "Checking the includes of ${folder}" VERBATIM)
    add_custom_target(${target}_includes DEPENDS "${stamp}")
    add_dependencies(${target} ${target}_includes)

    # Wall 2: the module links alone.
    if(BUILD_TESTING)
        file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${target}_alone.cpp" CONTENT "int main() { return 0; }\n")
        add_executable(${target}_alone "${CMAKE_CURRENT_BINARY_DIR}/${target}_alone.cpp")
        set_target_properties(${target}_alone PROPERTIES AUTOMOC OFF UNITY_BUILD OFF
                              RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/alone")
        target_link_libraries(${target}_alone PRIVATE "$<LINK_LIBRARY:WHOLE_ARCHIVE,${target}>")
    endif()

    if(folder MATCHES "^core/") # what is installed as the library
        set(LW_MODULES "${LW_MODULES};${name}" CACHE INTERNAL "")
    endif()
endfunction()
