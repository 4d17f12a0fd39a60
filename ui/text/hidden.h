#pragma once
// Characters that deceive the eye: bidirectional controls, zero-width and other invisible ones.
#include <QString>

namespace postern::ui {

// `text` with each of them written as [U+202E]; `found` says whether there was one.
QString revealHidden(const QString& text, bool* found = nullptr);

} // namespace postern::ui
