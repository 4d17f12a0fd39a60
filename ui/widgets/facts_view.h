#pragma once
// Names and values in two columns, for reading and copying. Values are shown as text, whatever they contain.
#include <QTextEdit>

namespace postern::ui {

class FactsView : public QTextEdit { // screen readers read a QTextBrowser as a label, by its name alone
    Q_OBJECT
public:
    struct Fact {
        QString name = {}, value = {};
        QColor color = {}; // none: the text's
        bool isCode = false;
    };
    explicit FactsView(QWidget* parent = nullptr);
    // Facts with an empty value are left out.
    void show(const QString& lead, const QColor& leadColor, const QList<Fact>& facts);
    using QWidget::show;
};

} // namespace postern::ui
