#pragma once
// Pseudonyms are made with vectors of 512 bits where the processor has them: a third of the instructions. Functions
// that use them are marked POSTERN_WIDE, and called only when areWide(). Private to the room.
#include "masking/permutations.h"

#ifdef __x86_64__
#include <immintrin.h>
#define POSTERN_WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt")))
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // GCC bug 105593: in the intrinsics themselves
#endif
#endif

namespace postern::masking {

inline bool areWide(Vectors vectors) {
#ifdef POSTERN_WIDE
    static const bool known = __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
                              __builtin_cpu_supports("avx512vbmi2") != 0;
    return known && vectors == Vectors::Best;
#else
    return static_cast<void>(vectors), false;
#endif
}

} // namespace postern::masking
