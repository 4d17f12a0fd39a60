#pragma once
// The filter: text with completion and history, what it means in words, its terms as chips. A filter that cannot be
// read is explained, with the place marked, and the last good one stays in force.
#include <functional>

#include <QStringList>
#include <QWidget>

#include "api/filter.h"

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;
class QTimer;

namespace postern::ui {

class ChipRow;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    static constexpr int kHistory = 50;

    explicit FilterBar(QWidget* parent = nullptr);

    void setKnownValues(std::function<std::vector<api::KnownValues>()> source) { m_known = std::move(source); }
    void setHistory(const QStringList& history) { m_history = history; }
    const QStringList& history() const { return m_history; }

    QString text() const;
    void setText(const QString& text); // applied at once
    void focusFilter();
    // A key typed elsewhere begins here.
    void type(const QString& typed);
    QString message() const; // the echo, or what is wrong
    bool hasProblem() const { return m_hasProblem; }

Q_SIGNALS:
    void filterChanged(const postern::api::Filter& filter);
    void left(); // Escape or Enter: back to the list
    void historyChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void parse();
    void say(const QString& message, bool isProblem);
    void complete();
    void insertCompletion(const QString& shown);
    void take(); // what is typed, and on to what it found
    void remember();
    void stepHistory(int step);

    QLineEdit* m_edit;
    QLabel* m_message;
    ChipRow* m_chips;
    QCompleter* m_completer;
    QStringListModel* m_completions;
    std::vector<api::Completion> m_offered;
    QTimer* m_delay;
    std::function<std::vector<api::KnownValues>()> m_known;
    QStringList m_history; // newest first
    QString m_draft;
    int m_historyAt = -1;
    bool m_hasProblem = false;
};

} // namespace postern::ui
