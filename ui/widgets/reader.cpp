#include "ui/widgets/reader.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QTreeView>

namespace postern::ui {

namespace {

QAccessibleInterface* makePages(const QString& className, QObject* object) {
    if (className != QLatin1String(QStackedWidget::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Pane);
}

// The part of a widget that the keyboard is on; null: the widget itself.
QAccessibleInterface* chosenOf(QWidget& widget) {
    auto* whole = QAccessible::queryAccessibleInterface(&widget);
    if (whole == nullptr)
        return nullptr;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        return tabs->currentIndex() < 0 ? nullptr : whole->child(tabs->currentIndex());
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    const auto index = view == nullptr ? QModelIndex() : view->currentIndex();
    // A row below another would be counted by what is expanded; such trees tell by themselves.
    const auto* tree = qobject_cast<const QTreeView*>(&widget);
    if (!index.isValid() || (tree != nullptr && tree->rootIsDecorated()) || whole->tableInterface() == nullptr)
        return nullptr;
    return whole->tableInterface()->cellAt(index.row(), index.column());
}

} // namespace

void tellChosen(QWidget& view) {
    if (!QAccessible::isActive())
        return;
    if (auto* chosen = chosenOf(view)) {
        QAccessibleEvent reached(chosen, QAccessible::Focus);
        QAccessible::updateAccessibility(&reached);
    }
}

void helpReaders() {
    static const bool kIsDone = [] {
        QAccessible::installFactory(makePages);
        QObject::connect(qApp, &QApplication::focusChanged, qApp, [](QWidget*, QWidget* now) {
            if (now == nullptr || !QAccessible::isActive())
                return;
            // Qt names the widget after this signal, and a reader stays with what it was told last.
            QTimer::singleShot(0, now, [now] {
                if (now->hasFocus())
                    tellChosen(*now);
            });
        });
        return true;
    }();
    Q_UNUSED(kIsDone)
}

} // namespace postern::ui
