#include "ui/widgets/announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace postern::ui {

namespace {

// Qt 6.4 has no announcements. Readers speak a notification that is shown: on AT-SPI by its role and the state that
// changes, elsewhere by the event of that name.
QAccessibleInterface* makeNotification(const QString& className, QObject* object) {
    if (className != QLatin1String(Announcement::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Notification);
}

} // namespace

Announcement::Announcement(QWidget* parent) : QLabel(parent) {
    static const bool kIsInstalled = (QAccessible::installFactory(makeNotification), true);
    Q_UNUSED(kIsInstalled)
    setTextFormat(Qt::PlainText);
    hide();
}

void Announcement::say(const QString& shown, const QString& spoken) {
    setText(shown);
    setAccessibleName(spoken.isEmpty() ? shown : spoken);
    setVisible(!shown.isEmpty());
    if (spoken.isEmpty())
        return;
    for (const auto event : {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent told(this, event);
        QAccessible::updateAccessibility(&told);
    }
}

} // namespace postern::ui
