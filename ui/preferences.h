#pragma once
// What the console remembers for its user: looks, layout, filter history. One INI file; a broken or foreign value is as
// good as none. GUI thread.
#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "ui/text/words.h"

namespace postern::ui {

enum class Appearance { System, Light, Dark, HighContrast };

class Preferences {
public:
    // `file` empty: the user's configuration folder.
    explicit Preferences(const QString& file = {});

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    Clock clock() const;
    void setClock(Clock clock);

    QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    QStringList filterHistory() const;
    void setFilterHistory(const QStringList& history);
    QString page() const;
    void setPage(const QString& page);
    void forgetLayout();

private:
    QSettings m_settings;
};

} // namespace postern::ui
