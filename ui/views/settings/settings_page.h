#pragma once
// What the person at this console likes. Everything takes effect at once, but the language. What the organisation has
// set is shown with a lock. GUI thread.
#include <functional>
#include <vector>

#include <QWidget>

#include "ui/preferences.h"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace postern::ui {

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    // `preferences` must outlive the page. `hasTray`: whether closing can leave anything to come back from.
    SettingsPage(Preferences& preferences, bool hasTray, QWidget* parent = nullptr);
    void focusSearch();

Q_SIGNALS:
    void appearanceChanged();
    void clockChanged();
    void layoutResetWanted();

private:
    struct Choice {
        QString name, label; // the name is for tests
        bool isChosen;
        std::function<void()> choose;
    };
    struct Section {
        QWidget* box;
        QString words; // that finding goes by
    };
    // A section with its heading, locked when its key is managed; found by `also` too.
    QVBoxLayout* addSection(const QString& title, const QString& also, std::optional<Preferences::Key> key = {});
    void addChoices(const QString& title, const QString& also, Preferences::Key key,
                    const std::vector<Choice>& choices);
    void addSwitch(const QString& title, const QString& label, const QString& note, Preferences::Key key, bool isOn,
                   bool isPossible, std::function<void(bool)> set);
    void addAppearance();
    void addClock();
    void addLanguage();
    void addDesktop(bool hasTray);
    void addReset();
    void find(const QString& text);

    Preferences& m_preferences;
    QLineEdit* m_search;
    QLabel* m_nothing;
    QVBoxLayout* m_list = nullptr;
    std::vector<Section> m_sections;
};

} // namespace postern::ui
