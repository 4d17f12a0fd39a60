#include "ui/widgets/search_edit.h"

#include <QAction>

#include "ui/theme/icons.h"

namespace postern::ui {

SearchEdit::SearchEdit(const QString& iconName, const QString& name, QWidget* parent) : QLineEdit(parent) {
    setAccessibleName(name);
    auto* picture = addAction(icon(iconName, theme().muted), QLineEdit::LeadingPosition);
    picture->setText(name);
    connect(&ThemeController::instance(), &ThemeController::changed, picture,
            [picture, iconName] { picture->setIcon(icon(iconName, theme().muted)); });
    setClearButtonEnabled(true);
    for (auto* action : findChildren<QAction*>())
        if (action->text().isEmpty())
            action->setText(tr("Clear", "the text of a field"));
}

} // namespace postern::ui
