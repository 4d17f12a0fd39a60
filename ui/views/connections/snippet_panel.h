#pragma once
// Connection lines for one listener, target and agent: choose the client, copy the line. GUI thread.
#include <QWidget>

#include "api/connection_lines.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace postern::ui {

class SnippetPanel : public QWidget {
    Q_OBJECT
public:
    explicit SnippetPanel(QWidget* parent = nullptr);
    void setLines(std::vector<api::ConnectionLine> lines);
    void choose(const QString& id);
    QString shownText() const;
    void copy();

private:
    void showChosen();

    std::vector<api::ConnectionLine> m_lines;
    QComboBox* m_clients;
    QLabel* m_place;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
};

} // namespace postern::ui
