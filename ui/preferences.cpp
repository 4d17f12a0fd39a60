#include "ui/preferences.h"

#include <QStandardPaths>

namespace postern::ui {

namespace {

const QStringList& appearanceWords() {
    static const QStringList kWords = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                       QStringLiteral("high-contrast")};
    return kWords;
}

QString defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/postern/console.ini");
}

} // namespace

Preferences::Preferences(const QString& file)
    : m_settings(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat) {}

Appearance Preferences::appearance() const {
    const auto at = appearanceWords().indexOf(m_settings.value(QStringLiteral("appearance")).toString());
    return at < 0 ? Appearance::System : static_cast<Appearance>(at);
}

void Preferences::setAppearance(Appearance appearance) {
    m_settings.setValue(QStringLiteral("appearance"), appearanceWords()[static_cast<qsizetype>(appearance)]);
}

Clock Preferences::clock() const {
    return m_settings.value(QStringLiteral("clock")).toString() == QLatin1String("utc") ? Clock::Utc : Clock::Local;
}

void Preferences::setClock(Clock clock) {
    m_settings.setValue(QStringLiteral("clock"), clock == Clock::Utc ? QStringLiteral("utc") : QStringLiteral("local"));
}

QByteArray Preferences::layout(const QString& name) const {
    return m_settings.value(QStringLiteral("layout/") + name).toByteArray();
}
void Preferences::setLayout(const QString& name, const QByteArray& state) {
    m_settings.setValue(QStringLiteral("layout/") + name, state);
}
void Preferences::forgetLayout() {
    m_settings.remove(QStringLiteral("layout"));
}
QStringList Preferences::filterHistory() const {
    return m_settings.value(QStringLiteral("filter/history")).toStringList();
}
void Preferences::setFilterHistory(const QStringList& history) {
    m_settings.setValue(QStringLiteral("filter/history"), history);
}
QString Preferences::page() const {
    return m_settings.value(QStringLiteral("page")).toString();
}
void Preferences::setPage(const QString& page) {
    m_settings.setValue(QStringLiteral("page"), page);
}

} // namespace postern::ui
