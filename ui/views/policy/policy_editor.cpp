#include "ui/views/policy/policy_editor.h"

#include <utility>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QTextBlock>
#include <QTimer>
#include <QTreeWidget>

#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/policy/rule_words.h"
#include "ui/views/policy/toml_colours.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/copying.h"

namespace postern::ui {

namespace {
constexpr int kTypingPauseMs = 250;
enum Column { Place, What, Instead };
} // namespace

PolicyEditor::PolicyEditor(api::Engine& engine, api::PolicyBook& book, QWidget* parent)
    : PolicyEditor(parent, tr("Text of the configuration"), tr("Save…")) {
    m_engine = &engine;
    m_book = &book;
}

PolicyEditor::PolicyEditor(QWidget* parent, const QString& name, const QString& saveAction)
    : QWidget(parent), m_edit(new CodeEdit(this)), m_problemList(new QTreeWidget(this)), m_state(new QLabel(this)),
      m_try(new QPushButton(icon(QStringLiteral("play")), tr("Try on last week…"), this)),
      m_revert(new QPushButton(tr("Discard changes…"), this)), m_save(new QPushButton(saveAction, this)),
      m_delay(new QTimer(this)) {
    m_edit->setObjectName(QStringLiteral("policyText"));
    m_edit->setAccessibleName(name);
    new TomlColours(m_edit->document());
    m_problemList->setObjectName(QStringLiteral("policyProblems"));
    m_problemList->setAccessibleName(tr("What is wrong with the text"));
    m_problemList->setHeaderLabels({tr("Where"), tr("What is wrong"), tr("What to write")});
    m_problemList->setRootIsDecorated(false);
    m_problemList->setAllColumnsShowFocus(true);
    m_problemList->setProperty("framed", true);
    m_problemList->hide();
    m_state->setObjectName(QStringLiteral("policyState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_try->setObjectName(QStringLiteral("tryDraft"));
    m_try->setToolTip(tr("What this text would hold, block or mask of what was recorded in the last seven days"));
    m_revert->setObjectName(QStringLiteral("revertDraft"));
    m_save->setObjectName(QStringLiteral("saveDraft"));
    m_save->setProperty("role", QStringLiteral("primary"));
    for (auto* button : {m_try, m_revert, m_save})
        button->setAccessibleName(button->text());
    letCopy(*m_problemList);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("problems"));
    parts->setChildrenCollapsible(false);
    parts->setProperty("role", QStringLiteral("boxes"));
    parts->setHandleWidth(kSpacing);
    parts->addWidget(m_edit);
    parts->addWidget(m_problemList);
    parts->setStretchFactor(0, 4);
    parts->setStretchFactor(1, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    for (auto* button : {m_try, m_revert, m_save})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    layout->addWidget(parts, 1);
    layout->addLayout(row);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPauseMs);
    connect(m_delay, &QTimer::timeout, this, &PolicyEditor::check);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_isChecked = false;
        m_delay->start();
        showState();
    });
    connect(m_problemList, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto at = static_cast<std::size_t>(m_problemList->indexOfTopLevelItem(item));
        if (at < m_problems.size())
            goTo(m_problems[at].line, m_problems[at].column);
    });
    connect(m_problemList, &QTreeWidget::itemClicked, m_problemList, &QTreeWidget::itemActivated);
    connect(m_try, &QPushButton::clicked, this, [this] { Q_EMIT trialWanted(m_edit->toPlainText()); });
    connect(m_revert, &QPushButton::clicked, this, &PolicyEditor::revert);
    connect(m_save, &QPushButton::clicked, this, [this] { askToSave(m_original, m_edit->toPlainText()); });
    connect(&ThemeController::instance(), &ThemeController::changed, this, &PolicyEditor::markProblems);
    m_state->setText(tr("Checking…"));
    for (auto* button : {m_try, m_revert, m_save})
        button->setEnabled(false);
}

bool PolicyEditor::isChanged() const {
    return m_edit->toPlainText() != m_original;
}

void PolicyEditor::setOriginal(const api::PolicyInfo& policy) {
    m_file = text(policy.file);
    if (isChanged() && std::exchange(m_hasOriginal, true))
        return; // somebody is writing
    m_hasOriginal = true;
    m_original = text(policy.text);
    if (m_edit->toPlainText() != m_original)
        m_edit->setPlainText(m_original);
    show(policy);
}

void PolicyEditor::setDraft(const QString& draft) {
    m_edit->selectAll(); // one step, so that it can be undone
    m_edit->insertPlainText(draft);
    goTo(1);
    check();
}

void PolicyEditor::goTo(int line, int column) {
    const auto block = m_edit->document()->findBlockByNumber(std::max(line, 1) - 1);
    QTextCursor cursor(block.isValid() ? block : m_edit->document()->lastBlock());
    cursor.setPosition(cursor.block().position() + std::min(std::max(column, 1) - 1, cursor.block().length() - 1));
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    m_edit->setFocus();
}

void PolicyEditor::check() {
    m_delay->stop();
    askForCheck(utf8(m_edit->toPlainText()), onGui<api::PolicyInfo>(this, [this](Result<api::PolicyInfo> checked) {
                    if (!checked) {
                        m_state->setText(words::problem(checked.error()));
                        return;
                    }
                    if (text(checked->text) == m_edit->toPlainText())
                        show(*checked); // else the next check is under way
                }));
}

void PolicyEditor::askForCheck(std::string text, api::PolicyReply<api::PolicyInfo> reply) {
    m_book->checkPolicy(std::move(text), std::move(reply));
}

void PolicyEditor::show(const api::PolicyInfo& checked) {
    m_isChecked = true;
    m_problems = checked.problems;
    m_checkedSummary = m_problems.empty() ? RuleWords::summary(checked) : QString();
    m_problemList->clear();
    for (const auto& problem : m_problems) {
        auto* item = new QTreeWidgetItem(m_problemList,
                                         {tr("line %1, column %2").arg(problem.line).arg(problem.column),
                                          words::saidOfFile(problem.message), words::saidOfFile(problem.suggestion)});
        item->setIcon(Place, icon(QStringLiteral("blocked"), theme().blocked));
        for (int column = Place; column <= Instead; ++column)
            item->setToolTip(column, item->text(column));
    }
    m_problemList->setVisible(!m_problems.empty());
    m_problemList->resizeColumnToContents(Place);
    m_problemList->setColumnWidth(What, std::max(m_problemList->columnWidth(What), 360));
    markProblems();
    showState();
}

void PolicyEditor::markProblems() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto& problem : m_problems) {
        const auto block = m_edit->document()->findBlockByNumber(problem.line - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection line, word;
        auto ground = theme().blocked;
        ground.setAlpha(std::max(theme().tintAlpha, 24));
        line.format.setBackground(ground);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(theme().blocked);
        word.format.setToolTip(words::saidOfFile(problem.message));
        word.cursor = QTextCursor(block);
        word.cursor.setPosition(block.position() + std::min(std::max(problem.column, 1) - 1, block.length() - 1));
        word.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        marks += {line, word};
    }
    m_edit->setExtraSelections(marks);
}

void PolicyEditor::showState() {
    const bool isValid = m_isChecked && m_problems.empty();
    const auto state = !isValid ? State::Wrong : isChanged() ? State::Changed : State::AsIs;
    m_state->setText(m_isChecked ? sentence(state, m_checkedSummary, static_cast<int>(m_problems.size()))
                                 : tr("Checking…"));
    m_state->setProperty("role", isValid || !m_isChecked ? QStringLiteral("muted") : QStringLiteral("problem"));
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    m_try->setEnabled(isValid);
    m_revert->setEnabled(isChanged());
    m_save->setEnabled(isValid && isChanged());
}

QString PolicyEditor::sentence(State state, const QString& summary, int problems) const {
    switch (state) {
    case State::AsIs:
        return tr("✓ As in force: %1").arg(summary);
    case State::Changed:
        return tr("✓ Valid, not saved yet: %1").arg(summary);
    case State::Wrong:
        break;
    }
    return tr("%n problem(s). Nothing can be saved until the text is valid; what is in force stays.", nullptr,
              problems);
}

void PolicyEditor::setSaved(const QString& text) {
    m_original = text;
    showState();
    Q_EMIT saved();
}

void PolicyEditor::askToSave(const QString& before, const QString& draft) {
    m_book->proposePolicy(
        utf8(before), utf8(draft),
        onGui<api::ConfigurationChange>(this, [this](Result<api::ConfigurationChange> change) {
            if (!change)
                return Ask::tell(this, tr("The text cannot be saved"), words::problem(change.error()));
            auto* dialog = new ChangeDialog(
                *change,
                {tr("Save the policy"),
                 tr("This is what changes in %1. It is in force for the next statement of every session, and is kept "
                    "in the history with your name.")
                     .arg(text(change->file)),
                 tr("Save and put in force")},
                this);
            connect(dialog, &QDialog::accepted, this, [this, change = *change] {
                m_engine->applyChange(change, onGui<void>(this, [this, change](Result<void> result) {
                                          if (!result)
                                              return Ask::tell(this, tr("The file was not changed"),
                                                               words::problem(result.error()));
                                          setSaved(text(change.after));
                                      }));
            });
            dialog->open();
        }));
}

QString PolicyEditor::discardText() const {
    return tr("The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.");
}

void PolicyEditor::revert() {
    Question question;
    question.title = tr("Discard your changes?");
    question.text = discardText();
    question.action = tr("Discard");
    question.isDestructive = true;
    Ask::confirm(this, question, [this] { setDraft(m_original); });
}

} // namespace postern::ui
