#pragma once
// Brings an engine's reply to the GUI thread, and to nobody when the receiver has gone in the meantime.
#include <QCoreApplication>
#include <QPointer>

#include "api/engine.h"

namespace postern::ui {

// `receive` is called on the GUI thread with the engine's Result, if `receiver` still lives then. Called on the GUI
// thread.
template <class T, class Receive>
api::Reply<T> onGui(QObject* receiver, Receive receive) {
    return [guard = QPointer<QObject>(receiver), receive = std::move(receive)](Result<T> result) {
        auto* application = QCoreApplication::instance();
        if (application == nullptr)
            return;
        // The guard is looked at on the GUI thread only, where the receiver dies.
        QMetaObject::invokeMethod(
            application,
            [guard, receive, result = std::move(result)]() mutable {
                if (guard)
                    receive(std::move(result));
            },
            Qt::QueuedConnection);
    };
}

} // namespace postern::ui
