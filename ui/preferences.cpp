#include "ui/preferences.h"

#include <algorithm>

#include <QFileInfo>
#include <QStandardPaths>

namespace postern::ui {

namespace {

const QStringList& appearanceWords() {
    static const QStringList kWords = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                       QStringLiteral("high-contrast")};
    return kWords;
}

QString name(Preferences::Key key) {
    switch (key) {
    case Preferences::Key::Appearance:
        return QStringLiteral("appearance");
    case Preferences::Key::Clock:
        return QStringLiteral("clock");
    case Preferences::Key::Language:
        return QStringLiteral("language");
    case Preferences::Key::CloseToTray:
        return QStringLiteral("close-to-tray");
    case Preferences::Key::Notifications:
        return QStringLiteral("notifications");
    }
    return {};
}

const auto kFailedStarts = QStringLiteral("failed-starts");

QString defaultFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/postern/console.ini");
}

} // namespace

Preferences::Preferences(const QString& file, const QString& managedFile)
    : m_settings(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat),
      m_managedFile(managedFile.isEmpty() ? QString::fromLatin1(kManagedFile) : managedFile) {
    if (QFileInfo(m_managedFile).isReadable()) {
        const QSettings managed(m_managedFile, QSettings::IniFormat);
        for (const auto& key : managed.allKeys())
            m_managed[key] = managed.value(key);
    }
    const auto failed = std::clamp(m_settings.value(kFailedStarts).toInt(), 0, kSuspectAfter);
    m_ignoresLayout = failed >= kSuspectAfter;
    m_settings.setValue(kFailedStarts, failed + 1);
    m_settings.sync();
}

bool Preferences::isManaged(Key key) const {
    return m_managed.contains(name(key));
}

QVariant Preferences::value(Key key) const {
    const auto managed = m_managed.find(name(key));
    return managed != m_managed.end() ? *managed : m_settings.value(name(key));
}

void Preferences::setValue(Key key, const QVariant& value) {
    if (!isManaged(key))
        m_settings.setValue(name(key), value);
}

Appearance Preferences::appearance() const {
    const auto at = appearanceWords().indexOf(value(Key::Appearance).toString());
    return at < 0 ? Appearance::System : static_cast<Appearance>(at);
}

void Preferences::setAppearance(Appearance appearance) {
    setValue(Key::Appearance, appearanceWords()[static_cast<qsizetype>(appearance)]);
}

Clock Preferences::clock() const {
    return value(Key::Clock).toString() == QLatin1String("utc") ? Clock::Utc : Clock::Local;
}

void Preferences::setClock(Clock clock) {
    setValue(Key::Clock, clock == Clock::Utc ? QStringLiteral("utc") : QStringLiteral("local"));
}

QString Preferences::language() const {
    return value(Key::Language).toString();
}
void Preferences::setLanguage(const QString& language) {
    setValue(Key::Language, language);
}
bool Preferences::closesToTray() const {
    return value(Key::CloseToTray).toBool();
}
void Preferences::setClosesToTray(bool isOn) {
    setValue(Key::CloseToTray, isOn);
}
bool Preferences::notifies() const {
    const auto set = value(Key::Notifications);
    return !set.isValid() || set.toBool();
}
void Preferences::setNotifies(bool isOn) {
    setValue(Key::Notifications, isOn);
}

QByteArray Preferences::layout(const QString& name) const {
    return m_ignoresLayout ? QByteArray() : m_settings.value(QStringLiteral("layout/") + name).toByteArray();
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
QList<Preferences::SavedFilter> Preferences::filters() const {
    QList<SavedFilter> out;
    for (const auto& saved : m_settings.value(QStringLiteral("filter/named")).toList()) {
        const auto parts = saved.toStringList();
        if (parts.size() == 3)
            out.append({parts[0], parts[1], parts[2].toInt()});
    }
    return out;
}
void Preferences::setFilters(const QList<SavedFilter>& filters) {
    QVariantList saved;
    for (const auto& filter : filters)
        saved.append(QStringList{filter.name, filter.text, QString::number(filter.color)});
    m_settings.setValue(QStringLiteral("filter/named"), saved);
}
bool Preferences::hidesHousekeeping() const {
    return m_settings.value(QStringLiteral("filter/hide-housekeeping")).toBool();
}
void Preferences::setHidesHousekeeping(bool isOn) {
    m_settings.setValue(QStringLiteral("filter/hide-housekeeping"), isOn);
}
QString Preferences::setupStep() const {
    return m_settings.value(QStringLiteral("setup/step")).toString();
}
void Preferences::setSetupStep(const QString& step) {
    m_settings.setValue(QStringLiteral("setup/step"), step);
}

QString Preferences::page() const {
    return m_settings.value(QStringLiteral("page")).toString();
}
void Preferences::setPage(const QString& page) {
    m_settings.setValue(QStringLiteral("page"), page);
}

void Preferences::startStayed() {
    m_settings.setValue(kFailedStarts, 0);
}
void Preferences::write() {
    m_settings.sync();
}

} // namespace postern::ui
