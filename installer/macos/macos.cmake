# macOS: a disk image with the application and, beside it in bin/, the command line. Not run (README.md).
set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Postern)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
if(TARGET postern-console)
  target_sources(postern-console PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/macos/postern.icns")
  set_source_files_properties("${CMAKE_CURRENT_SOURCE_DIR}/macos/postern.icns" TARGET_DIRECTORY postern-console
    PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
  set_target_properties(postern-console PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_GUI_IDENTIFIER io.github.postern.Postern
    MACOSX_BUNDLE_BUNDLE_NAME Postern
    MACOSX_BUNDLE_ICON_FILE postern.icns
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
  qt_generate_deploy_app_script(TARGET postern-console FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
  install(SCRIPT "${deploy_script}" ${console})
endif()
