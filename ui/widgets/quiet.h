#pragma once
// A list that changes its row and its selection by itself, because what it shows came or went: screen readers hear of
// it only while the list has the keyboard. They follow whatever they are told, and would leave where their user is,
// even for a page that nobody sees.
#include <QAbstractItemView>

namespace postern::ui {

template <class View>
class Quiet : public View {
public:
    using View::View;

protected:
    // What Qt's views add to their base here is to tell readers; a tree paints the whole row, too.
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override {
        if (this->hasFocus())
            return View::currentChanged(current, previous);
        QAbstractItemView::currentChanged(current, previous);
        this->viewport()->update();
    }
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override {
        if (this->hasFocus())
            View::selectionChanged(selected, deselected);
        else
            QAbstractItemView::selectionChanged(selected, deselected);
    }
};

} // namespace postern::ui
