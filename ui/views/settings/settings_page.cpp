#include "ui/views/settings/settings_page.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/dialogs/ask.h"
#include "ui/text/translations.h"
#include "ui/theme/icons.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/search_edit.h"

namespace postern::ui {

namespace {
constexpr int kSearchWidth = 420;
constexpr int kIndent = 24; // a note stands below the text of its check box
} // namespace

SettingsPage::SettingsPage(Preferences& preferences, bool hasTray, QWidget* parent)
    : QWidget(parent), m_preferences(preferences),
      m_search(new SearchEdit(QStringLiteral("search"), tr("Find a setting"), this)), m_nothing(new QLabel(this)) {
    setAccessibleName(tr("Settings"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 2 * kMargin, 0, 0);
    outer->setSpacing(2 * kSpacing);
    auto* title = new QLabel(tr("Settings"), this);
    title->setProperty("role", QStringLiteral("title"));
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setMaximumWidth(scaled(kSearchWidth));
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setText(tr("No setting has these words. What the gateway does is set in its configuration file."));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto* scroll = new ScrollPage(this);
    m_list = new QVBoxLayout(scroll->content());
    m_list->setContentsMargins(2 * kMargin, 0, 2 * kMargin, 2 * kMargin);
    m_list->setSpacing(3 * kSpacing);
    addAppearance();
    addClock();
    addLanguage();
    addDesktop(hasTray);
    addReset();
    m_list->addStretch(1);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(2 * kMargin, 0, 2 * kMargin, 0);
    head->setSpacing(2 * kSpacing);
    head->addWidget(title);
    head->addWidget(m_search);
    head->addWidget(m_nothing);
    outer->addLayout(head);
    outer->addWidget(scroll, 1); // its bar stands at the window's edge
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
}

void SettingsPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
}

QVBoxLayout* SettingsPage::addSection(const QString& title, const QString& also, std::optional<Preferences::Key> key) {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(title, box);
    heading->setProperty("role", QStringLiteral("heading"));
    layout->addWidget(heading);
    if (key && m_preferences.isManaged(*key)) {
        auto* row = new QHBoxLayout;
        auto* lock = new QLabel(box);
        lock->setPixmap(icon(QStringLiteral("lock"), theme().muted).pixmap(scaled(kIconSize)));
        connect(&ThemeController::instance(), &ThemeController::changed, lock,
                [lock] { lock->setPixmap(icon(QStringLiteral("lock"), theme().muted).pixmap(scaled(kIconSize))); });
        auto* why = new QLabel(tr("Set by your organisation"), box);
        why->setObjectName(QStringLiteral("managed"));
        why->setProperty("role", QStringLiteral("muted"));
        why->setToolTip(tr("In %1").arg(m_preferences.managedFile()));
        row->addWidget(lock);
        row->addWidget(why, 1);
        layout->addLayout(row);
    }
    m_list->addWidget(box);
    m_sections.push_back({box, (title + QLatin1Char(' ') + also).toCaseFolded()});
    return layout;
}

void SettingsPage::addChoices(const QString& title, const QString& also, Preferences::Key key,
                              const std::vector<Choice>& choices) {
    QString words = also;
    for (const auto& choice : choices)
        words += QLatin1Char(' ') + choice.label;
    auto* layout = addSection(title, words, key);
    auto* box = layout->parentWidget();
    auto* group = new QButtonGroup(box);
    for (const auto& choice : choices) {
        auto* button = new QRadioButton(choice.label, box);
        button->setObjectName(choice.name);
        button->setAccessibleName(choice.label);
        button->setAccessibleDescription(m_preferences.isManaged(key) ? tr("%1. Set by your organisation.").arg(title)
                                                                      : title);
        button->setEnabled(!m_preferences.isManaged(key));
        button->setChecked(choice.isChosen);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [choose = choice.choose](bool isOn) {
            if (isOn)
                choose();
        });
    }
}

void SettingsPage::addAppearance() {
    const auto choice = [this](Appearance appearance, const QString& label) {
        return Choice{QStringLiteral("appearance%1").arg(static_cast<int>(appearance)), label,
                      m_preferences.appearance() == appearance, [this, appearance] {
                          m_preferences.setAppearance(appearance);
                          Q_EMIT appearanceChanged();
                      }};
    };
    addChoices(tr("Appearance"), tr("theme colours", "words to find a setting by"), Preferences::Key::Appearance,
               {choice(Appearance::System, tr("Follow the system", "appearance")),
                choice(Appearance::Light, tr("Light", "appearance")),
                choice(Appearance::Dark, tr("Dark", "appearance")),
                choice(Appearance::HighContrast, tr("High contrast", "appearance"))});
}

void SettingsPage::addClock() {
    const auto choice = [this](Clock which, const QString& label) {
        return Choice{QStringLiteral("clock%1").arg(static_cast<int>(which)), label, m_preferences.clock() == which,
                      [this, which] {
                          m_preferences.setClock(which);
                          Q_EMIT clockChanged();
                      }};
    };
    addChoices(tr("Times are shown in"), tr("time zone clock", "words to find a setting by"), Preferences::Key::Clock,
               {choice(Clock::Local, tr("Local time")), choice(Clock::Utc, tr("UTC, as recordings are"))});
}

void SettingsPage::addLanguage() {
    const auto title = tr("Language");
    auto* layout = addSection(title, tr("translation", "words to find a setting by"), Preferences::Key::Language);
    auto* box = layout->parentWidget();
    auto* choice = new QComboBox(box);
    choice->setObjectName(QStringLiteral("language"));
    choice->setAccessibleName(title);
    choice->setEnabled(!m_preferences.isManaged(Preferences::Key::Language));
    choice->addItem(tr("Follow the system", "language"), QString());
    for (const auto& name : languages()) {
        const QLocale locale(name);
        choice->addItem(locale.nativeLanguageName(), name);
    }
    choice->setCurrentIndex(std::max(0, choice->findData(m_preferences.language())));
    auto* note = new QLabel(tr("Takes effect at the next start."), box);
    note->setProperty("role", QStringLiteral("muted"));
    choice->setAccessibleDescription(note->text());
    layout->addWidget(choice, 0, Qt::AlignLeft);
    layout->addWidget(note);
    connect(choice, &QComboBox::activated, this,
            [this, choice] { m_preferences.setLanguage(choice->currentData().toString()); });
}

void SettingsPage::addSwitch(const QString& title, const QString& label, const QString& note, Preferences::Key key,
                             bool isOn, bool isPossible, std::function<void(bool)> set) {
    auto* layout = addSection(title, label + QLatin1Char(' ') + note, key);
    auto* box = layout->parentWidget();
    auto* button = new QCheckBox(label, box);
    button->setChecked(isOn);
    button->setEnabled(isPossible && !m_preferences.isManaged(key));
    button->setAccessibleName(label);
    button->setAccessibleDescription(note);
    auto* text = new QLabel(note, box);
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    text->setIndent(scaled(kIndent));
    layout->addWidget(button);
    layout->addWidget(text);
    connect(button, &QCheckBox::toggled, this, std::move(set));
}

void SettingsPage::addDesktop(bool hasTray) {
    addSwitch(tr("Notifications"), tr("Notify me when a statement waits for approval"),
              tr("Names the agent and the target, never the statement."), Preferences::Key::Notifications,
              m_preferences.notifies(), true, [this](bool isOn) { m_preferences.setNotifies(isOn); });
    addSwitch(tr("Tray"), tr("Closing the window keeps Postern running in the tray"),
              hasTray ? tr("The gateway goes on; Quit in the menu File ends it.")
                      : tr("This desktop has no tray: closing the window ends Postern."),
              Preferences::Key::CloseToTray, m_preferences.closesToTray(), hasTray,
              [this](bool isOn) { m_preferences.setClosesToTray(isOn); });
}

void SettingsPage::addReset() {
    auto* layout = addSection(tr("Layout"), tr("columns splitters window reset", "words to find a setting by"));
    auto* reset = new QPushButton(tr("Reset columns and layout…"), layout->parentWidget());
    reset->setObjectName(QStringLiteral("resetLayout"));
    reset->setAccessibleName(tr("Reset columns and layout"));
    layout->addWidget(reset, 0, Qt::AlignLeft);
    connect(reset, &QPushButton::clicked, this, [this] {
        Question question;
        question.title = tr("Reset columns and layout?");
        question.text =
            tr("Columns, splitters and window places become what they were at first. Recordings and settings stay.");
        question.action = tr("Reset");
        Ask::confirm(this, question, [this] { Q_EMIT layoutResetWanted(); });
    });
}

void SettingsPage::find(const QString& text) {
    const auto words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool hasFound = false;
    for (const auto& section : m_sections) {
        const bool isFound =
            std::all_of(words.begin(), words.end(), [&](const QString& word) { return section.words.contains(word); });
        section.box->setVisible(isFound);
        hasFound = hasFound || isFound;
    }
    m_nothing->setVisible(!hasFound);
}

} // namespace postern::ui
