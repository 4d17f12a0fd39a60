# Files for a Linux system (Filesystem Hierarchy Standard, XDG), and the two .deb packages.
find_program(GZIP gzip REQUIRED)

# Debian wants manual pages and changelogs compressed, without a time in them.
set(compressed)
function(install_compressed source name folder component)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${component}/${name}.gz")
  add_custom_command(OUTPUT "${out}" DEPENDS "${source}" VERBATIM
    COMMAND sh -c "exec \"$1\" -9nc \"$2\" > \"$3\"" compress "${GZIP}" "${source}" "${out}")
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${component}")
  install(FILES "${out}" DESTINATION "${folder}" COMPONENT ${component})
  set(compressed ${compressed} "${out}" PARENT_SCOPE)
endfunction()

install_compressed("${CMAKE_CURRENT_SOURCE_DIR}/man/postern.1" postern.1 ${CMAKE_INSTALL_MANDIR}/man1 gateway)
install_compressed("${CMAKE_CURRENT_SOURCE_DIR}/man/postern.toml.5" postern.toml.5 ${CMAKE_INSTALL_MANDIR}/man5 gateway)
install_compressed("${CMAKE_CURRENT_SOURCE_DIR}/man/postern-console.1" postern-console.1 ${CMAKE_INSTALL_MANDIR}/man1 console)

install(FILES systemd/postern.service systemd/postern.socket systemd/postern-metrics.socket DESTINATION lib/systemd/user ${gateway})
install(FILES systemd/sandbox.conf DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/postern/examples ${gateway})
install(FILES completions/postern.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME postern ${gateway})
install(FILES completions/_postern DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions ${gateway})
install(FILES completions/postern.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d ${gateway})

install(FILES desktop/io.github.postern.Postern.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications ${console})
install(FILES desktop/io.github.postern.Postern.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo ${console})
set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(size 16 24 32 48 64 128 256 512)
  install(FILES icons/postern-${size}.png DESTINATION ${hicolor}/${size}x${size}/apps RENAME io.github.postern.Postern.png ${console})
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/postern.svg" DESTINATION ${hicolor}/scalable/apps
  RENAME io.github.postern.Postern.svg ${console})

# --- packages

set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
string(TIMESTAMP POSTERN_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC) # SOURCE_DATE_EPOCH counts
configure_file(debian/changelog.in changelog.Debian @ONLY)
foreach(component gateway console)
  set(package postern)
  if(component STREQUAL "console")
    set(package postern-console)
  endif()
  set(folder ${CMAKE_INSTALL_DATADIR}/doc/${package})
  install_compressed("${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian" changelog.Debian ${folder} ${component})
  install_compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" changelog ${folder} ${component})
  install(FILES debian/copyright DESTINATION ${folder} COMPONENT ${component})
  install(FILES debian/${package}.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME ${package}
    COMPONENT ${component})
endforeach()
add_custom_target(installer_files ALL DEPENDS ${compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)

set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each description brings its own first line
set(CPACK_DEBIAN_GATEWAY_PACKAGE_NAME postern)
set(CPACK_DEBIAN_GATEWAY_DESCRIPTION "local gateway between AI agents and PostgreSQL
Postern stands on the data path between AI coding agents (or any client) and
PostgreSQL. Every statement is tied to a person, checked against a policy,
masked on the way back, and recorded before it reaches the database.

This package has the gateway and its command line. It uses no windows.")
set(CPACK_DEBIAN_GATEWAY_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_GATEWAY_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_GATEWAY_PACKAGE_SUGGESTS "postern-console, postgresql-15, nodejs, gnome-keyring")

set(CPACK_DEBIAN_CONSOLE_PACKAGE_NAME postern-console)
set(CPACK_DEBIAN_CONSOLE_DESCRIPTION "windows for Postern, the gateway between AI agents and PostgreSQL
Postern stands on the data path between AI coding agents (or any client) and
PostgreSQL. Every statement is tied to a person, checked against a policy,
masked on the way back, and recorded before it reaches the database.

This package has the console: the statements of all agents as they run, those
that wait for approval, recorded sessions, masks and policy.")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_DEPENDS "postern (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(CPACK_DEBIAN_CONSOLE_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, fonts-dejavu-core, fonts-noto-cjk, qt6-translations-l10n")
