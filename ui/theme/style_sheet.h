#pragma once
// The tokens as a Qt style sheet: shapes of controls that Fusion draws heavier than a page for hours of watching wants.
#include <QString>

namespace postern::ui {

struct Theme;
QString styleSheet(const Theme& theme);

} // namespace postern::ui
