#pragma once
// Names and values in two columns, for reading and copying. Values are shown as text, whatever they contain.
#include <QTextBrowser>

namespace postern::ui {

class FactsView : public QTextBrowser {
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
