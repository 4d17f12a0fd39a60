#pragma once
// Result<T>: a value or an Error, with the surface of std::expected. Never ignored: the type is [[nodiscard]].
#include <tl/expected.hpp>

#include "base/error.h"

namespace postern {

template <class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(Error error) : tl::expected<T, Error>(tl::unexpected<Error>(std::move(error))) {}
};

} // namespace postern

// Evaluates a Result expression; on error returns that Error from the enclosing function.
#define POSTERN_TRY(expression)                                                                                        \
    do {                                                                                                               \
        if (auto postern_try_result = (expression); !postern_try_result)                                               \
            return std::move(postern_try_result).error();                                                              \
    } while (false)
