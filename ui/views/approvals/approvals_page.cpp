#include "ui/views/approvals/approvals_page.h"

#include <algorithm>

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/approvals/approval_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/quiet.h"
#include "ui/widgets/sql_view.h"

namespace postern::ui {

namespace {

using Choice = api::ApprovalDecision::Choice;
constexpr int kId = Qt::UserRole;
constexpr std::size_t kShownPast = 100;
constexpr int kLookMs = 500, kRowRoom = 14;

QString firstWords(const std::string& sql) {
    constexpr qsizetype kLength = 80;
    const auto line = revealHidden(text(sql)).simplified();
    const auto shown = line.size() <= kLength ? line : line.left(kLength - 1) + QChar(0x2026);
    // SQL runs from left to right, and what is cut off is on its right.
    constexpr QChar kLeftToRight(0x2066), kPop(0x2069);
    return QGuiApplication::isRightToLeft() ? kLeftToRight + shown + kPop : shown;
}

} // namespace

ApprovalsPage::ApprovalsPage(EngineBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_rest(new QTimer(this)) {
    setAccessibleName(tr("Approvals"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->show(
        QStringLiteral("approved"), tr("Nothing waits for approval"),
        tr("A statement that a rule holds appears here, with everything it would touch, until somebody decides. "
           "What was decided stays for a while."),
        tr("Show the rules"));
    connect(m_empty, &EmptyState::acted, this, &ApprovalsPage::rulesWanted);
    auto* across = new QSplitter(Qt::Horizontal, m_stack);
    across->setObjectName(QStringLiteral("across"));
    m_list = new Quiet<QListWidget>(across);
    m_list->setObjectName(QStringLiteral("approvalList"));
    m_list->setAccessibleName(tr("Requests for approval"));
    m_list->setUniformItemSizes(true);
    across->addWidget(m_list);
    across->addWidget(makeCard());
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 3);
    across->setChildrenCollapsible(false);
    across->setSizes({420, 690});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(across);
    layout->addWidget(m_stack);
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &ApprovalsPage::showDecision);
    connect(m_list, &QListWidget::currentItemChanged, this, &ApprovalsPage::showCard);
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] {
        m_isKnown = false; // colours stand in the texts
        refresh();
    });
    auto* look = new QTimer(this);
    look->setInterval(kLookMs);
    connect(look, &QTimer::timeout, this, &ApprovalsPage::refresh);
    look->start();
    auto* approve = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    approve->setContext(Qt::WidgetWithChildrenShortcut);
    connect(approve, &QShortcut::activated, m_approve, &QPushButton::click);
    auto* deny = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backspace), this);
    deny->setContext(Qt::WidgetWithChildrenShortcut);
    connect(deny, &QShortcut::activated, m_comment, qOverload<>(&QWidget::setFocus)); // why comes first
    refresh();
}

QWidget* ApprovalsPage::makeCard() {
    auto* card = new QWidget(this);
    card->setProperty("role", QStringLiteral("page"));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    const auto label = [card](const char* role) {
        auto* made = new QLabel(card);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setProperty("role", QString::fromLatin1(role));
        return made;
    };
    m_title = label("heading");
    m_title->setObjectName(QStringLiteral("approvalTitle"));
    m_state = label("muted");
    m_state->setObjectName(QStringLiteral("approvalState"));
    m_hidden = label("muted");
    m_hidden->setText(tr("This text holds characters that hide or reorder what it says; they are shown as [U+…]."));
    m_sql = new SqlView(card);
    m_sql->setObjectName(QStringLiteral("approvalSql"));
    m_sql->setAccessibleName(tr("The statement"));
    m_facts = new FactsView(card);
    m_facts->setObjectName(QStringLiteral("approvalFacts"));
    m_facts->setAccessibleName(tr("About the request"));
    for (auto* document : {m_sql->document(), m_facts->document()})
        document->setDocumentMargin(0); // in line with the words above
    m_environment = label("plain");
    m_environment->setObjectName(QStringLiteral("approvalEnvironment"));
    m_environment->setTextFormat(Qt::RichText);
    layout->addWidget(m_environment);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_hidden);
    // The statement is as high as it is long, up to two fifths; what it would touch gets the rest.
    layout->addWidget(m_sql, 2);
    layout->addWidget(m_facts, 3);
    m_sql->fitToText();
    layout->addWidget(makeDecision());
    return card;
}

QWidget* ApprovalsPage::makeDecision() {
    m_decision = new QWidget(this);
    auto* layout = new QVBoxLayout(m_decision);
    layout->setContentsMargins(0, 0, 0, 0);
    m_note = new QLabel(m_decision);
    m_note->setObjectName(QStringLiteral("approvalNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_comment = new QLineEdit(m_decision);
    m_comment->setObjectName(QStringLiteral("approvalComment"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setMaxLength(500);
    auto* row = new QHBoxLayout;
    m_deny = new QPushButton(icon(QStringLiteral("denied")), tr("Deny"), m_decision);
    m_deny->setObjectName(QStringLiteral("deny"));
    m_denyMore = new QToolButton(m_decision);
    m_denyMore->setObjectName(QStringLiteral("denyAndEnd"));
    m_denyMore->setText(tr("Deny and end session"));
    m_approveFor = new QToolButton(m_decision);
    m_approveFor->setObjectName(QStringLiteral("approveFor"));
    m_approveFor->setText(tr("Approve similar for…"));
    m_approveFor->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_approveFor);
    for (const auto& [name, minutes] :
         {std::pair{tr("15 minutes"), 15}, std::pair{tr("1 hour"), 60}, std::pair{tr("8 hours"), 480}})
        menu->addAction(name, this, [this, minutes] { decide(Choice::ApproveForTime, std::chrono::minutes(minutes)); });
    m_approveFor->setMenu(menu);
    m_approve = new QPushButton(icon(QStringLiteral("approved")), tr("Approve once"), m_decision);
    m_approve->setObjectName(QStringLiteral("approve"));
    m_approve->setToolTip(tr("Ctrl+Enter"));
    for (auto* button : {m_denyMore, m_approveFor})
        button->setProperty("role", QStringLiteral("button"));
    for (auto* button : {static_cast<QAbstractButton*>(m_deny), static_cast<QAbstractButton*>(m_approve)})
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    row->addWidget(m_deny);
    row->addWidget(m_denyMore);
    row->addStretch(1);
    m_measure = new QToolButton(m_decision);
    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->setProperty("role", QStringLiteral("button"));
    m_measure->setText(tr("Measure"));
    connect(m_measure, &QToolButton::clicked, this, &ApprovalsPage::measure);
    row->addWidget(m_measure);
    row->addWidget(m_approveFor);
    row->addWidget(m_approve);
    layout->addWidget(m_note);
    layout->addWidget(m_comment);
    layout->addLayout(row);
    QWidget* const inOrder[] = {m_comment, m_deny, m_denyMore, m_measure, m_approveFor, m_approve};
    for (std::size_t i = 1; i < std::size(inOrder); ++i) {
        setTabOrder(inOrder[i - 1], inOrder[i]);
        inOrder[i]->ensurePolished(); // buttons of two kinds, of one height
        inOrder[i]->setSizePolicy(inOrder[i]->sizePolicy().horizontalPolicy(), QSizePolicy::Preferred);
    }
    connect(m_deny, &QPushButton::clicked, this, [this] { decide(Choice::Deny); });
    connect(m_denyMore, &QToolButton::clicked, this, [this] { decide(Choice::DenyAndEndSession); });
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(Choice::ApproveOnce); });
    connect(m_comment, &QLineEdit::textChanged, this, &ApprovalsPage::showDecision);
    return m_decision;
}

void ApprovalsPage::refresh() {
    auto* approvals = m_bridge.engine().approvals();
    if (approvals == nullptr)
        return;
    const auto version = approvals->approvalsVersion();
    if (m_isKnown && version == m_version) {
        if (const auto* card = chosen()) // its time goes on
            m_state->setText(approvalState(*card, now().wall));
        return;
    }
    const auto before = m_waiting;
    m_isKnown = true;
    m_version = version;
    m_cards = approvals->approvalCards();
    m_waiting = static_cast<int>(
        std::count_if(m_cards.begin(), m_cards.end(), [](const auto& card) { return card.isWaiting(); }));
    if (m_cards.size() > static_cast<std::size_t>(m_waiting) + kShownPast)
        m_cards.resize(static_cast<std::size_t>(m_waiting) + kShownPast);
    showList();
    if (m_waiting != before)
        Q_EMIT waitingChanged(m_waiting);
    announce();
}

void ApprovalsPage::announce() {
    std::set<std::string> waiting;
    std::string newest;
    for (const auto& card : m_cards) {
        if (!card.isWaiting())
            continue;
        waiting.insert(card.id);
        if (!m_announced.contains(card.id) && card.whyNot.empty())
            newest = card.id;
    }
    m_announced.swap(waiting);
    if (!newest.empty())
        Q_EMIT arrived(text(newest));
}

const api::ApprovalCard* ApprovalsPage::card(const QString& id) const {
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const auto& one) { return text(one.id) == id; });
    return found == m_cards.end() ? nullptr : &*found;
}

void ApprovalsPage::showEnvironment(const api::ApprovalCard& card) {
    const auto name = environmentName(card.environment);
    m_environment->setVisible(!name.isEmpty());
    m_environment->setText(
        QStringLiteral("<span style='color:%1'>●</span> <b>%2</b> · %3")
            .arg(environmentColor(card.environment).name(), name.toHtmlEscaped(), text(card.target).toHtmlEscaped()));
}

void ApprovalsPage::say(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ApprovalsPage::measure() {
    const auto* card = chosen();
    auto* approvals = m_bridge.engine().approvals();
    if (card == nullptr || approvals == nullptr || !m_measuring.isEmpty())
        return;
    m_measuring = text(card->id);
    say(tr("It runs in a transaction that is rolled back…"));
    approvals->measure(card->id, onGui<void>(this, [this](const Result<void>& result) {
                           m_measuring.clear();
                           say(result ? QString() : tr("Not measured: %1.").arg(words::reason(result.error())));
                           refresh();
                           showDecision();
                       }));
    showDecision();
}

void ApprovalsPage::showList() {
    const auto kept = m_shown;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const int rowHeight = std::max(2 * m_list->fontMetrics().lineSpacing(), scaled(kIconSize)) + kRowRoom;
        for (const auto& card : m_cards) {
            auto title = approvalTitle(card);
            if (!card.isWaiting())
                title += QStringLiteral("  ·  ") + approvalState(card, now().wall);
            auto* item = new QListWidgetItem(icon(approvalIcon(card), theme().tone(approvalTone(card))),
                                             title + QLatin1Char('\n') + firstWords(card.sql), m_list);
            item->setToolTip(title);
            item->setSizeHint({0, rowHeight}); // as wide as the list, and cut there
            item->setData(kId, text(card.id));
            item->setForeground(card.isWaiting() ? theme().text : theme().muted);
            if (text(card.id) == kept)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentItem() == nullptr && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    m_stack->setCurrentIndex(m_cards.empty() ? 0 : 1);
    showCard();
}

const api::ApprovalCard* ApprovalsPage::chosen() const {
    const auto row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_cards.size() ? &m_cards[static_cast<std::size_t>(row)]
                                                                      : nullptr;
}

void ApprovalsPage::open(const QString& id) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kId).toString() == id)
            m_list->setCurrentRow(row);
}

void ApprovalsPage::showCard() {
    const auto* card = chosen();
    if (card == nullptr)
        return;
    if (m_shown != text(card->id)) {
        m_shown = text(card->id);
        m_comment->clear();
        say({});
        m_rest->start(); // nobody decides on a card that has just come under the pointer
    }
    m_title->setText(approvalTitle(*card));
    m_state->setText(approvalState(*card, now().wall));
    m_sql->setSql(approvalSql(*card));
    m_hidden->setVisible(m_sql->hasHiddenCharacters());
    m_facts->show({}, {}, approvalFacts(*card, m_cards));
    showEnvironment(*card);
    showDecision();
}

void ApprovalsPage::showDecision() {
    const auto* card = chosen();
    m_decision->setVisible(card != nullptr && card->isWaiting());
    if (card == nullptr || !card->isWaiting())
        return;
    const bool hasComment = !m_comment->text().trimmed().isEmpty();
    const bool mayDecide = card->whyNot.empty() && !m_rest->isActive();
    const bool canApprove = mayDecide && (hasComment || !card->needsComment());
    m_comment->setPlaceholderText(card->needsComment() ? tr("Comment (the rule asks for one)")
                                                       : tr("Comment: sent to the client and recorded"));
    if (!card->whyNot.empty())
        say(tr("You cannot decide on this: %1.").arg(words::said(card->whyNot)));
    m_comment->setEnabled(card->whyNot.empty());
    m_approve->setEnabled(canApprove);
    m_approveFor->setEnabled(canApprove && card->isRepeatable);
    m_approveFor->setToolTip(card->isRepeatable ? tr("Statements of the same shape, by the same person and agent")
                                                : tr("A statement like this is approved one by one"));
    m_measure->setEnabled(mayDecide && m_measuring.isEmpty());
    m_measure->setToolTip(
        tr("Runs the statement in a transaction that is rolled back, and shows what it changed. It takes "
           "its locks meanwhile."));
    m_deny->setEnabled(canApprove);
    m_denyMore->setEnabled(canApprove);
}

void ApprovalsPage::decide(Choice choice, std::chrono::seconds span) {
    const auto* card = chosen();
    auto* approvals = m_bridge.engine().approvals();
    if (card == nullptr || approvals == nullptr)
        return;
    approvals->decide({choice, card->id, utf8(m_comment->text()), span},
                      onGui<void>(this, [this, hadKeyboard = m_decision->isAncestorOf(QApplication::focusWidget())](
                                            const Result<void>& result) { onDecided(result, hadKeyboard); }));
}

void ApprovalsPage::onDecided(const Result<void>& result, bool hadKeyboard) {
    say(result ? QString() : tr("Not decided: %1.").arg(words::reason(result.error())));
    refresh();
    if (result && hadKeyboard)
        m_list->setFocus(); // what was pressed is gone; a reader says what became of the request
}

} // namespace postern::ui
