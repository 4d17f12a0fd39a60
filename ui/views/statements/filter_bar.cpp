#include "ui/views/statements/filter_bar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QStyle>
#include <QTimer>

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/statements/chip_row.h"
#include "ui/widgets/search_edit.h"

namespace postern::ui {

namespace {
constexpr int kTypingPauseMs = 120;

// By going down to it.
bool isOfferChosen(const QCompleter& completer) {
    return completer.popup()->isVisible() && completer.popup()->selectionModel()->hasSelection();
}
} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_edit(new SearchEdit(QStringLiteral("filter"), tr("Filter statements"), this)),
      m_message(new QLabel(this)), m_chips(new ChipRow(this)), m_completer(new QCompleter(this)),
      m_completions(new QStringListModel(this)), m_delay(new QTimer(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_edit->setObjectName(QStringLiteral("filterEdit"));
    m_edit->setPlaceholderText(
        tr("Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows>100, dur>500ms, since:-15m"));
    m_edit->installEventFilter(this);
    m_completer->setModel(m_completions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    m_completer->setMaxVisibleItems(12);
    m_message->setProperty("role", QStringLiteral("muted"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* below = new QHBoxLayout;
    below->setSpacing(kSpacing);
    below->addWidget(m_chips);
    below->addWidget(m_message, 1);
    layout->addWidget(m_edit);
    layout->addLayout(below);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMs);
    connect(m_delay, &QTimer::timeout, this, &FilterBar::parse);
    connect(m_edit, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBar::complete);
    m_completer->popup()->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::take);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterBar::insertCompletion);
    connect(m_chips, &ChipRow::remaining, this, &FilterBar::setText);
    m_chips->show(api::Filter());
    m_message->hide();
}

QString FilterBar::text() const {
    return m_edit->text();
}
QString FilterBar::message() const {
    return m_message->text();
}

void FilterBar::setText(const QString& text) {
    m_edit->setText(text);
    m_delay->stop();
    parse();
    if (!m_hasProblem)
        remember();
}

void FilterBar::focusFilter() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::type(const QString& typed) {
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->end(false);
    m_edit->insert(typed);
    complete();
}

void FilterBar::parse() {
    const auto source = utf8(m_edit->text());
    const auto parsed = api::parseFilter(source);
    if (parsed.problem) {
        // Bytes to characters, for a place that people can count.
        const auto column = postern::ui::text(std::string_view(source).substr(0, parsed.problem->position)).size() + 1;
        say(tr("%1 (at character %2)", "what is wrong with a filter, where")
                .arg(words::filterProblem(*parsed.problem))
                .arg(column),
            true);
        return;
    }
    say(parsed.filter.isEmpty() ? QString() : words::filterEcho(parsed.filter), false);
    m_chips->show(parsed.filter);
    Q_EMIT filterChanged(parsed.filter);
}

void FilterBar::say(const QString& message, bool isProblem) {
    m_hasProblem = isProblem;
    m_message->setText(message);
    m_message->setToolTip(message);
    m_message->setVisible(!message.isEmpty());
    m_message->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("muted"));
    m_edit->setProperty("problem", isProblem);
    m_edit->setAccessibleDescription(message);
    for (QWidget* widget : {static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_edit)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void FilterBar::complete() {
    const auto source = utf8(m_edit->text());
    const auto caret = utf8(m_edit->text().left(m_edit->cursorPosition())).size();
    m_offered = api::completeFilter(source, caret, m_known ? m_known() : std::vector<api::KnownValues>());
    const bool isBlank = source.empty() || (caret > 0 && source[caret - 1] == ' ');
    QStringList shown;
    for (const auto& offer : m_offered)
        shown += offer.field ? postern::ui::text(offer.text) + QStringLiteral("   ") + words::fieldMeaning(*offer.field)
                             : postern::ui::text(offer.text);
    m_completions->setStringList(shown);
    if (shown.isEmpty() || isBlank)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FilterBar::insertCompletion(const QString& shown) {
    const auto at = m_completions->stringList().indexOf(shown);
    if (at < 0 || static_cast<std::size_t>(at) >= m_offered.size())
        return;
    const auto& offer = m_offered[static_cast<std::size_t>(at)];
    auto source = utf8(m_edit->text());
    source.replace(offer.begin, offer.length, offer.text);
    m_edit->setText(postern::ui::text(source));
    m_edit->setCursorPosition(static_cast<int>(
        postern::ui::text(std::string_view(source).substr(0, offer.begin + offer.text.size())).size()));
    if (offer.field)
        QTimer::singleShot(0, this, &FilterBar::complete); // its values next
}

void FilterBar::take() {
    if (isOfferChosen(*m_completer))
        return; // it is the offer that is taken
    m_completer->popup()->hide();
    m_delay->stop();
    parse();
    if (m_hasProblem)
        return;
    remember();
    Q_EMIT left();
}

void FilterBar::remember() {
    const auto text = m_edit->text().trimmed();
    m_historyAt = -1;
    if (text.isEmpty() || (!m_history.isEmpty() && m_history.front() == text))
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    while (m_history.size() > kHistory)
        m_history.removeLast();
    Q_EMIT historyChanged();
}

void FilterBar::stepHistory(int step) {
    const auto next = m_historyAt + step;
    if (next < -1 || next >= m_history.size())
        return;
    if (m_historyAt == -1)
        m_draft = m_edit->text();
    m_historyAt = next;
    m_edit->setText(next == -1 ? m_draft : m_history[next]);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const auto pressed = static_cast<QKeyEvent*>(event)->key();
        if ((pressed != Qt::Key_Return && pressed != Qt::Key_Enter) || isOfferChosen(*m_completer))
            return false;
        take(); // what was typed: the completer would put its first offer in its place
        return true;
    }
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPopupOpen = m_completer->popup()->isVisible();
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isPopupOpen)
            break;
        if (key->key() == Qt::Key_Down && m_historyAt == -1)
            Q_EMIT left();
        else
            stepHistory(key->key() == Qt::Key_Up ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        if (isPopupOpen)
            m_completer->popup()->hide();
        else if (!m_edit->text().isEmpty())
            setText({});
        else
            Q_EMIT left();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace postern::ui
