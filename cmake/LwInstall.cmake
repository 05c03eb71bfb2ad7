# What `cmake --install` lays down: the modules as static libraries, their headers under include/labelwright/core/…, a
# package config for find_package(labelwright), the programs, and the licences. Each module is a target labelwright::NAME;
# labelwright::core is all of them.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(modules ${LW_MODULES})
list(TRANSFORM modules PREPEND lw_ OUTPUT_VARIABLE targets)

add_library(lw_core INTERFACE)
target_link_libraries(lw_core INTERFACE ${targets})
set_target_properties(lw_core PROPERTIES EXPORT_NAME core)
set_target_properties(lw_config PROPERTIES EXPORT_NAME config)

# A consumer links statically, so it needs what the modules use in private as well; whatever that is must be found.
set(qtComponents "")
set(findDependencies "")
foreach(target IN LISTS targets)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    list(FILTER libraries INCLUDE REGEX "^[A-Za-z]")
    foreach(library IN LISTS libraries)
        if(library MATCHES "^Qt6::(.+)$")
            list(APPEND qtComponents ${CMAKE_MATCH_1})
        elseif(library MATCHES "^PkgConfig::(.+)$")
            list(APPEND findDependencies "find_dependency(PkgConfig)\npkg_check_modules(${CMAKE_MATCH_1} REQUIRED IMPORTED_TARGET ${CMAKE_MATCH_1})")
        elseif(library MATCHES "^(tl|nlohmann_json|CURL|Threads)::")
            string(REPLACE "tl" "tl-expected" package "${CMAKE_MATCH_1}")
            list(APPEND findDependencies "find_dependency(${package})")
        elseif(library STREQUAL "SQLite::SQLite3")
            list(APPEND findDependencies "find_dependency(SQLite3)")
        elseif(library STREQUAL "qt6keychain")
            list(APPEND findDependencies "find_dependency(Qt6Keychain)")
        elseif(NOT library MATCHES "^lw(::|_)")
            message(FATAL_ERROR "${target} uses ${library}: say in cmake/LwInstall.cmake how a consumer finds it")
        endif()
    endforeach()
endforeach()
list(REMOVE_DUPLICATES qtComponents)
list(REMOVE_DUPLICATES findDependencies)
list(JOIN qtComponents " " qtComponents)
list(JOIN findDependencies "\n" findDependencies)

set(packageDir "${CMAKE_INSTALL_LIBDIR}/cmake/labelwright")
install(TARGETS lw_config lw_core ${targets} EXPORT labelwright-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
if(LW_RESOURCE_TARGETS)
    install(TARGETS ${LW_RESOURCE_TARGETS} EXPORT labelwright-targets
            OBJECTS DESTINATION "${CMAKE_INSTALL_LIBDIR}/labelwright")
endif()
install(EXPORT labelwright-targets NAMESPACE labelwright:: DESTINATION "${packageDir}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/core" DESTINATION include/labelwright FILES_MATCHING PATTERN "*.h")

configure_package_config_file("${CMAKE_SOURCE_DIR}/cmake/labelwrightConfig.cmake.in"
    "${CMAKE_BINARY_DIR}/labelwrightConfig.cmake" INSTALL_DESTINATION "${packageDir}")
write_basic_package_version_file("${CMAKE_BINARY_DIR}/labelwrightConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_BINARY_DIR}/labelwrightConfig.cmake" "${CMAKE_BINARY_DIR}/labelwrightConfigVersion.cmake"
        DESTINATION "${packageDir}")

if(TARGET labelwright-cli)
    install(TARGETS labelwright-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
if(TARGET labelwright)
    install(TARGETS labelwright RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    install(FILES "${CMAKE_SOURCE_DIR}/installer/linux/labelwright.desktop"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${CMAKE_SOURCE_DIR}/installer/linux/labelwright-mime.xml"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
    install(FILES "${CMAKE_SOURCE_DIR}/resources/app/labelwright.svg"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" "${CMAKE_SOURCE_DIR}/README.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/LICENSES" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
