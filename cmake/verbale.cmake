# One target a folder of src/: objects that the library is put together from.
add_library(verbale_flags INTERFACE)
target_compile_options(verbale_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor
  -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>  # std::stable_sort of libstdc++ 12
  # GCC 12 warns of std::string where nothing is wrong (bugs 105651, 105562); Clang and the sanitizers look too
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)
target_include_directories(verbale_flags INTERFACE
  $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>
  $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/src>)
if(VERBALE_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(verbale_flags INTERFACE ${sanitizers})
  target_link_options(verbale_flags INTERFACE ${sanitizers})
endif()
if(VERBALE_FUZZ)
  target_compile_options(verbale_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(VERBALE_COVERAGE)
  target_compile_options(verbale_flags INTERFACE --coverage)
  target_link_options(verbale_flags INTERFACE --coverage)
endif()

set(VERBALE_OBJECTS "" CACHE INTERNAL "")
set(VERBALE_LINKS "" CACHE INTERNAL "")

function(verbale_links target scope)
  foreach(name ${ARGN})
    target_link_libraries(${target} ${scope} ${verbale_link_${name}})
  endforeach()
endfunction()

# verbale_library(folder FILES ... DEPENDS folders ... LINK packages ...)
# DEPENDS says what the folder may include; scripts/layers checks it against scripts/layers.txt.
function(verbale_library name)
  cmake_parse_arguments(arg "" "" "FILES;DEPENDS;LINK" ${ARGN})
  add_library(verbale_${name} OBJECT ${arg_FILES})
  target_link_libraries(verbale_${name} PUBLIC verbale_flags)
  verbale_links(verbale_${name} PUBLIC ${arg_LINK})
  set_target_properties(verbale_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  set(VERBALE_OBJECTS ${VERBALE_OBJECTS} verbale_${name} CACHE INTERNAL "")
  set(VERBALE_LINKS ${VERBALE_LINKS} ${arg_LINK} CACHE INTERNAL "")
endfunction()

# verbale_test(folder FILES ... LINK packages ...): a program of GoogleTest cases that ctest runs.
function(verbale_test name)
  cmake_parse_arguments(arg "" "" "FILES;DEPENDS;LINK" ${ARGN})
  add_executable(verbale_test_${name} ${arg_FILES})
  target_link_libraries(verbale_test_${name} PRIVATE verbale verbale_flags GTest::gtest_main)
  verbale_links(verbale_test_${name} PRIVATE ${arg_LINK})
  target_include_directories(verbale_test_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  add_test(NAME ${name} COMMAND verbale_test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()
