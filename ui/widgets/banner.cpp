#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/icons.h"

namespace postern::ui {

Banner::Banner(const QString& iconName, const QString& action, QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("banner"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 6, kMargin, 6);
    auto* picture = new QLabel(this);
    picture->setPixmap(icon(iconName, theme().held).pixmap(scaled(kIconSize)));
    connect(&ThemeController::instance(), &ThemeController::changed, picture,
            [picture, iconName] { picture->setPixmap(icon(iconName, theme().held).pixmap(scaled(kIconSize))); });
    m_text->setTextFormat(Qt::PlainText);
    auto* button = new QPushButton(action, this);
    button->setAccessibleName(action);
    connect(button, &QPushButton::clicked, this, &Banner::acted);
    layout->addWidget(picture);
    layout->addWidget(m_text, 1);
    layout->addWidget(button);
}

void Banner::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const {
    return m_text->text();
}

} // namespace postern::ui
