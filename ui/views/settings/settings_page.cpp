#include "ui/views/settings/settings_page.h"

#include <QButtonGroup>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/dialogs/ask.h"
#include "ui/preferences.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

QVBoxLayout* makeSection(QWidget* box, const QString& title) {
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(title, box);
    heading->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(heading);
    return layout;
}

} // namespace

SettingsPage::SettingsPage(Preferences& preferences, QWidget* parent) : QWidget(parent), m_preferences(preferences) {
    setAccessibleName(tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kMargin, 2 * kMargin, 2 * kMargin, 2 * kMargin);
    layout->setSpacing(3 * kSpacing);
    auto* title = new QLabel(tr("Settings"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* reset = new QPushButton(tr("Reset columns and layout…"), this);
    reset->setObjectName(QStringLiteral("resetLayout"));
    reset->setAccessibleName(tr("Reset columns and layout"));
    connect(reset, &QPushButton::clicked, this, [this] {
        Question question;
        question.title = tr("Reset columns and layout?");
        question.text =
            tr("Columns, splitters and window places become what they were at first. Recordings and settings stay.");
        question.action = tr("Reset");
        Ask::confirm(this, question, [this] { Q_EMIT layoutResetWanted(); });
    });
    layout->addWidget(title);
    layout->addWidget(makeAppearance());
    layout->addWidget(makeClock());
    layout->addWidget(reset, 0, Qt::AlignLeft);
    layout->addStretch(1);
}

QWidget* SettingsPage::makeAppearance() {
    auto* box = new QWidget(this);
    auto* layout = makeSection(box, tr("Appearance"));
    auto* group = new QButtonGroup(box);
    const auto add = [&](Appearance appearance, const QString& label) {
        auto* button = new QRadioButton(label, box);
        button->setAccessibleName(label);
        button->setObjectName(QStringLiteral("appearance%1").arg(static_cast<int>(appearance)));
        group->addButton(button, static_cast<int>(appearance));
        layout->addWidget(button);
        button->setChecked(m_preferences.appearance() == appearance);
    };
    add(Appearance::System, tr("As the system", "appearance"));
    add(Appearance::Light, tr("Light", "appearance"));
    add(Appearance::Dark, tr("Dark", "appearance"));
    add(Appearance::HighContrast, tr("High contrast", "appearance"));
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        m_preferences.setAppearance(static_cast<Appearance>(id));
        Q_EMIT appearanceChanged();
    });
    return box;
}

QWidget* SettingsPage::makeClock() {
    auto* box = new QWidget(this);
    auto* layout = makeSection(box, tr("Times are shown in"));
    auto* group = new QButtonGroup(box);
    const auto add = [&](Clock clock, const QString& label) {
        auto* button = new QRadioButton(label, box);
        button->setAccessibleName(label);
        group->addButton(button, static_cast<int>(clock));
        layout->addWidget(button);
        button->setChecked(m_preferences.clock() == clock);
    };
    add(Clock::Local, tr("local time"));
    add(Clock::Utc, tr("UTC, as recordings are"));
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        m_preferences.setClock(static_cast<Clock>(id));
        Q_EMIT clockChanged();
    });
    return box;
}

} // namespace postern::ui
