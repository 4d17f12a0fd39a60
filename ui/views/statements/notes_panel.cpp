#include "ui/views/statements/notes_panel.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/facts_view.h"

namespace postern::ui {

namespace {
constexpr int kLines = 3;

QString keyOf(const api::StatementRow& row) {
    return QStringLiteral("%1/%2").arg(text(row.session().session)).arg(row.statement);
}

} // namespace

NotesPanel::NotesPanel(api::Engine& engine, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_notes(new FactsView(this)), m_mark(new QCheckBox(tr("Marked"), this)),
      m_text(new QPlainTextEdit(this)), m_add(new QPushButton(tr("Add the note"), this)), m_problem(new QLabel(this)) {
    setProperty("role", QStringLiteral("page"));
    m_notes->setAccessibleName(tr("Notes on this statement"));
    m_mark->setObjectName(QStringLiteral("mark"));
    m_mark->setToolTip(tr("Shows in lists, on the timeline and in exports (M)"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("New note"));
    m_text->setPlaceholderText(
        tr("What should whoever reads this recording know? A note stays: it cannot be changed."));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * kLines + 2 * kSpacing);
    m_text->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("addNote"));
    m_add->setToolTip(tr("Ctrl+Enter"));
    setTabOrder(m_text, m_mark);
    setTabOrder(m_mark, m_add);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("problem"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_notes, 1);
    auto* area = new QVBoxLayout;
    area->setContentsMargins(kMargin, 0, kMargin, 0);
    area->addWidget(m_text);
    area->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->addWidget(m_mark);
    row->addStretch(1);
    row->addWidget(m_add);
    area->addLayout(row);
    layout->addLayout(area);
    connect(m_mark, &QCheckBox::clicked, this,
            [this](bool isOn) { send(isOn ? api::Remark::Mark : api::Remark::Unmark, {}); });
    connect(m_add, &QPushButton::clicked, this,
            [this] { send(api::Remark::Note, utf8(m_text->toPlainText().trimmed())); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPanel::showRemarks);
    show(nullptr);
}

void NotesPanel::show(const api::RowPointer& row) {
    const bool isOther =
        !row || !m_row || row->statement != m_row->statement || row->session().session != m_row->session().session;
    if (isOther && m_row)
        keepDraft();
    m_row = row;
    if (isOther) {
        m_isSending = false;
        m_text->setPlainText(row ? m_drafts.value(keyOf(*row)) : QString());
        tell({});
    }
    showRemarks();
}

// The player goes on while a note is written: what is not stored yet comes back with its statement.
void NotesPanel::keepDraft() {
    constexpr int kMostDrafts = 100;
    const auto draft = m_text->toPlainText();
    if (draft.trimmed().isEmpty())
        m_drafts.remove(keyOf(*m_row));
    else if (m_drafts.size() < kMostDrafts)
        m_drafts[keyOf(*m_row)] = draft;
}

void NotesPanel::showRemarks() {
    const auto* said = m_row ? m_row->remarks.get() : nullptr;
    QList<FactsView::Fact> facts;
    if (said != nullptr)
        for (const auto& note : said->notes)
            facts += {note.who.empty()
                          ? tr("Edited")
                          : tr("%1, %2", "who wrote a note, when").arg(text(note.who), words::dateTime(note.time)),
                      revealHidden(text(note.text)), note.who.empty() ? theme().blocked : QColor()};
    m_notes->show(facts.isEmpty() ? tr("No notes on this statement.") : QString(), theme().muted, facts);
    m_mark->setChecked(said != nullptr && said->isMarked);
    // While something is on its way nothing is disabled that may have the focus.
    const bool canWrite = m_row && m_engine.remarks() != nullptr;
    m_mark->setEnabled(canWrite);
    m_text->setEnabled(canWrite);
    m_text->setReadOnly(m_isSending);
    m_add->setEnabled(canWrite && !m_isSending && !m_text->toPlainText().trimmed().isEmpty());
}

void NotesPanel::tell(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void NotesPanel::toggleMark() {
    if (m_mark->isEnabled() && !m_isSending)
        send(m_mark->isChecked() ? api::Remark::Unmark : api::Remark::Mark, {});
}

void NotesPanel::write() {
    m_text->setFocus(Qt::ShortcutFocusReason);
}

bool NotesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier) {
            if (m_add->isEnabled())
                m_add->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::send(api::Remark remark, const std::string& text) {
    auto* remarks = m_engine.remarks();
    if (!m_row || remarks == nullptr || m_isSending)
        return;
    m_isSending = true;
    tell({});
    showRemarks();
    remarks->add({m_row->session().session, m_row->statement, remark, text},
                 onGui<api::RemarksPointer>(this, [this, row = m_row, remark](Result<api::RemarksPointer> said) {
                     const bool isShown = m_row && m_row->statement == row->statement &&
                                          m_row->session().session == row->session().session;
                     if (isShown)
                         m_isSending = false;
                     if (!said) {
                         if (isShown)
                             tell(words::problem(said.error()));
                         return showRemarks();
                     }
                     m_drafts.remove(keyOf(*row));
                     auto changed = std::make_shared<api::StatementRow>(isShown ? *m_row : *row);
                     changed->remarks = *said;
                     if (isShown) {
                         m_row = changed;
                         if (remark == api::Remark::Note)
                             m_text->clear();
                         showRemarks();
                     }
                     Q_EMIT remarked(changed);
                 }));
}

} // namespace postern::ui
