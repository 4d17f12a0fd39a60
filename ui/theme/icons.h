#pragma once
// Icons of one hand, drawn on a 24-unit grid in one colour, and painted in the theme's colour at any size. GUI thread.
#include <QIcon>
#include <QString>

#include "ui/theme/theme.h"

namespace postern::ui {

// `name` is a file of resources/icons. Without a colour the icon follows the theme's text colour, also when it changes
// later.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& color);
QIcon applicationIcon();
QString toneIconName(Tone tone);
// For delegates: cached by name, size, colour and scale.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color);

} // namespace postern::ui
