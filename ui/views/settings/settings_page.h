#pragma once
// What the person at this console likes. Everything takes effect at once. GUI thread.
#include <QWidget>

namespace postern::ui {

class Preferences;

class SettingsPage : public QWidget {
    Q_OBJECT
public:
    // `preferences` must outlive the page.
    explicit SettingsPage(Preferences& preferences, QWidget* parent = nullptr);

Q_SIGNALS:
    void appearanceChanged();
    void clockChanged();
    void layoutResetWanted();

private:
    QWidget* makeAppearance();
    QWidget* makeClock();
    Preferences& m_preferences;
};

} // namespace postern::ui
