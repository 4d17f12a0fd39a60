#pragma once
// Connection lines for one listener, target and agent: choose the client, copy the line, try it, put it into the
// client's file after seeing what changes there. GUI thread.
#include <QWidget>

#include "api/connection_lines.h"
#include "api/setup.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace postern::ui {

class SnippetPanel : public QWidget {
    Q_OBJECT
public:
    // `setup` tries lines and writes files; null: they can only be copied. It outlives the panel.
    explicit SnippetPanel(api::Setup* setup, QWidget* parent = nullptr);
    // Without a key a placeholder stands in its place, and nothing can be tried or written.
    void show(const api::Listener& listener, const std::string& target, const std::string& agent,
              const std::string& key = {});
    using QWidget::show;
    void clear();
    void choose(const QString& id);
    QString shownText() const;
    void copy();
    void test();
    // What `path` would become is shown; it is written when the person agrees.
    void putInto(const QString& path);
    QString message() const; // how a test or a file went

private:
    static QString titleOf(const api::ConnectionLine& line);
    void setLines(std::vector<api::ConnectionLine> lines);
    const api::ConnectionLine* chosen() const;
    void askForFile();
    void review(const api::ConfigurationChange& change);
    void say(const QString& message, bool isProblem);
    void showChosen();

    api::Setup* m_setup;
    api::NewTarget m_way; // what a test connects with
    std::vector<api::ConnectionLine> m_lines;
    QComboBox* m_clients;
    QLabel *m_place, *m_message;
    QPlainTextEdit* m_text;
    QPushButton *m_copy, *m_test, *m_put;
};

} // namespace postern::ui
