#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr int kPicture = 40;
constexpr int kTextColumns = 66; // characters in a line that reads well
} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_explanation(new QLabel(this)),
      m_action(new QPushButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kSpacing);
    m_title->setProperty("role", QStringLiteral("emptyTitle"));
    m_explanation->setProperty("role", QStringLiteral("muted"));
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_title->setTextFormat(Qt::PlainText);
    m_explanation->setTextFormat(Qt::PlainText);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(kSpacing);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_action->setProperty("role", QStringLiteral("primary"));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
    connect(&ThemeController::instance(), &ThemeController::changed, this,
            [this] { m_icon->setPixmap(icon(m_iconName, theme().muted).pixmap(scaled(kPicture))); });
}

void EmptyState::show(const QString& iconName, const QString& title, const QString& explanation,
                      const QString& action) {
    m_iconName = iconName;
    m_icon->setPixmap(icon(iconName, theme().muted).pixmap(scaled(kPicture)));
    m_title->setText(title);
    m_explanation->setText(explanation);
    // Both by hand: a layout that centres a text does not ask how high it is at a width.
    m_explanation->setMinimumSize(0, 0); // a text is measured at no less than that
    const auto step = m_explanation->fontMetrics().averageCharWidth();
    auto width = step * kTextColumns;
    const auto height = m_explanation->heightForWidth(width);
    while (width > step * kTextColumns / 2 && m_explanation->heightForWidth(width - step) == height)
        width -= step; // lines of about one length: no word is alone in the last
    m_explanation->setFixedSize(width, std::max(height, 1));
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

QString EmptyState::title() const {
    return m_title->text();
}

} // namespace postern::ui
