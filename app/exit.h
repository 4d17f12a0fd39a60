#pragma once
// How a command ends (product.md, "Commands").
namespace postern::app {

enum class Exit : int {
    Done = 0,
    DoesNotHold = 1, // what was asked about is invalid, tampered or denied
    Usage = 2,       // wrong usage or configuration
    Unreachable = 3, // gateway, database or store could not be reached
};

} // namespace postern::app
