# What every target of ours is compiled with: one INTERFACE target, no global flags.
add_library(postern_options INTERFACE)
target_compile_features(postern_options INTERFACE cxx_std_20)
target_include_directories(postern_options INTERFACE "${CMAKE_SOURCE_DIR}/proxy" "${CMAKE_SOURCE_DIR}")
target_compile_options(postern_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> -Wcast-align -Wundef
  $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
  # GCC 12 reports std::string concatenation under -O2 (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  -Werror=format-security -Werror=return-type -Werror=unused-result
  -fstack-protector-strong -fvisibility=hidden
  $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
option(POSTERN_WERROR "Warnings are errors" ON)
if(POSTERN_WERROR)
  target_compile_options(postern_options INTERFACE -Werror)
endif()
target_compile_definitions(postern_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  POSTERN_VERSION="${PROJECT_VERSION}")
target_link_options(postern_options INTERFACE -Wl,-z,relro,-z,now)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_C_STANDARD 11)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(CheckPIESupported)
check_pie_supported()

if(POSTERN_SANITIZE)
  # Sanitizers keep GCC from seeing that a variant's other alternative is not read.
  target_compile_options(postern_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_compile_options(postern_options INTERFACE -fsanitize=${POSTERN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(postern_options INTERFACE -fsanitize=${POSTERN_SANITIZE})
endif()
if(POSTERN_FUZZ)
  target_compile_options(postern_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# For programs that serve: what a statement means is kept in many small pieces of memory, and the C library's allocator took
# a sixth of the time of understanding one. Sanitizers bring an allocator of their own.
add_library(postern_allocator INTERFACE)
find_library(POSTERN_TCMALLOC tcmalloc_minimal)
if(POSTERN_TCMALLOC AND NOT POSTERN_SANITIZE AND NOT POSTERN_FUZZ)
  target_link_libraries(postern_allocator INTERFACE -Wl,--no-as-needed "${POSTERN_TCMALLOC}" -Wl,--as-needed)
endif()

find_program(POSTERN_CCACHE ccache)
if(POSTERN_CCACHE)
  # Checkouts in different folders share what they compiled.
  set(POSTERN_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${POSTERN_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${POSTERN_LAUNCHER})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${POSTERN_LAUNCHER})
endif()
find_program(POSTERN_MOLD mold)
if(POSTERN_MOLD AND NOT POSTERN_SANITIZE)
  add_link_options(-fuse-ld=mold)
endif()
