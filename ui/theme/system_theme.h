#pragma once
// Whether the desktop is dark. Asked of the settings portal (org.freedesktop.appearance) where there is one, without
// waiting for it; until it answers, and where there is none, the palette the platform gave at the start decides. GUI
// thread.
#include <QDBusVariant>
#include <QObject>
#include <QVariant>

#include "ui/theme/theme.h"

namespace postern::ui {

class SystemTheme : public QObject {
    Q_OBJECT
public:
    // Before any theme is applied: looks at the palette as the platform made it.
    explicit SystemTheme(QObject* parent = nullptr);
    ThemeKind kind() const { return m_isDark ? ThemeKind::Dark : ThemeKind::Light; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
    bool m_isDark;
};

} // namespace postern::ui
