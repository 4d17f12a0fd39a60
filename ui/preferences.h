#pragma once
// What the console remembers for its user: looks, layout, filter history. One INI file; a broken or foreign value is as
// good as none. What the system's file says goes before, and cannot be changed here. GUI thread.
#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

#include "ui/text/words.h"

namespace postern::ui {

enum class Appearance { System, Light, Dark, HighContrast };

class Preferences {
public:
    enum class Key { Appearance, Clock, Language, CloseToTray, Notifications };

    // `file` empty: the user's configuration folder. `managedFile` empty: kManagedFile. Both are read now; a start is
    // counted (startStayed).
    explicit Preferences(const QString& file = {}, const QString& managedFile = {});
    static constexpr int kSuspectAfter = 3;
    static constexpr auto kManagedFile = "/etc/postern/console.ini";

    // Set by the system's file: setting it does nothing.
    bool isManaged(Key key) const;
    QString managedFile() const { return m_managedFile; }

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    Clock clock() const;
    void setClock(Clock clock);
    QString language() const; // a locale's name; empty: the system's
    void setLanguage(const QString& language);
    bool closesToTray() const;
    void setClosesToTray(bool isOn);
    bool notifies() const;
    void setNotifies(bool isOn);

    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    QStringList filterHistory() const;
    void setFilterHistory(const QStringList& history);
    struct SavedFilter {
        QString name, text;
        int color = 0;
    };
    QList<SavedFilter> filters() const; // that people gave a name to
    void setFilters(const QList<SavedFilter>& filters);
    bool hidesHousekeeping() const;
    void setHidesHousekeeping(bool isOn);
    QString page() const;
    void setPage(const QString& page);
    void forgetLayout();
    // Where setting up stopped: a step's name, "done", or nothing yet.
    QString setupStep() const;
    void setSetupStep(const QString& step);

    // layout() is empty from here on. So it is from the beginning after kSuspectAfter starts in a row that did not
    // stay: what is restored may be what ends them.
    void ignoreLayout() { m_ignoresLayout = true; }
    void startStayed();
    void write(); // to the file, now

private:
    QVariant value(Key key) const;
    void setValue(Key key, const QVariant& value);

    QSettings m_settings;
    QString m_managedFile;
    QMap<QString, QVariant> m_managed;
    bool m_ignoresLayout = false;
};

} // namespace postern::ui
