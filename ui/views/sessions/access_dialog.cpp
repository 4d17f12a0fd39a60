#include "ui/views/sessions/access_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"

namespace postern::ui {

namespace {

enum Column { Time, Who, From, Did, What, Details };

QString action(const std::string& name) {
    if (name == "show")
        return AccessDialog::tr("printed the events");
    if (name == "view")
        return AccessDialog::tr("viewed");
    if (name == "export")
        return AccessDialog::tr("exported");
    if (name == "replay")
        return AccessDialog::tr("replayed");
    if (name == "note")
        return AccessDialog::tr("wrote a note");
    if (name == "mark")
        return AccessDialog::tr("marked");
    if (name == "unmark")
        return AccessDialog::tr("removed a mark");
    if (name == "policy")
        return AccessDialog::tr("put a policy into force");
    return text(name);
}

QString place(const std::string& name) {
    if (name == "console")
        return AccessDialog::tr("the console");
    if (name == "command line")
        return AccessDialog::tr("the command line");
    return name == "gateway" ? AccessDialog::tr("the gateway") : text(name);
}

QString what(const api::AccessInfo& entry) {
    if (entry.statement > 0)
        return AccessDialog::tr("session %1, statement %2")
            .arg(text(std::string_view(entry.session).substr(0, 8)))
            .arg(entry.statement);
    if (!entry.session.empty())
        return AccessDialog::tr("session %1").arg(text(std::string_view(entry.session).substr(0, 8)));
    return entry.sessionCount == 0 ? QString()
                                   : AccessDialog::tr("%n session(s)", nullptr, static_cast<int>(entry.sessionCount));
}

QString details(const api::AccessInfo& entry) {
    QStringList out;
    if (!entry.note.empty())
        out += revealHidden(text(entry.note).simplified());
    if (!entry.format.empty())
        out += text(entry.format);
    if (!entry.filter.empty())
        out += AccessDialog::tr("filter: %1").arg(text(entry.filter));
    if (!entry.sha256.empty())
        out += QStringLiteral("SHA-256 %1").arg(text(entry.sha256));
    return out.join(QStringLiteral(" · "));
}

} // namespace

AccessDialog::AccessDialog(api::Engine& engine, std::string session, QWidget* parent)
    : QDialog(parent), m_engine(engine), m_session(std::move(session)), m_which(new QComboBox(this)),
      m_list(new QTreeWidget(this)), m_state(new QLabel(this)), m_more(nullptr) {
    setWindowTitle(tr("Who looked at recordings"));
    setObjectName(QStringLiteral("accessDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_which->setAccessibleName(tr("Which recordings"));
    if (!m_session.empty())
        m_which->addItem(tr("The session that is shown"));
    m_which->addItem(tr("All recordings"));
    m_list->setObjectName(QStringLiteral("accesses"));
    m_list->setAccessibleName(tr("Accesses, the newest first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setProperty("framed", true);
    letCopy(*m_list);
    m_list->setHeaderLabels({tr("Time", "column"), tr("Who", "column"), tr("From", "column"), tr("Did", "column"),
                             tr("What", "column"), tr("Details", "column")});
    m_state->setObjectName(QStringLiteral("accessState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    addClose(*buttons);
    m_more = buttons->addButton(tr("Older ones"), QDialogButtonBox::ActionRole);
    m_more->setObjectName(QStringLiteral("olderAccesses"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_which, 0, Qt::AlignLeading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_more, &QPushButton::clicked, this, [this] { read(From::Older); });
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { read(From::Newest); });
    resizeScaled(*this, 920, 480);
    read(From::Newest);
}

void AccessDialog::read(From from) {
    ++m_generation;
    m_more->setEnabled(false);
    api::AccessQuery query;
    if (m_which->count() > 1 && m_which->currentIndex() == 0)
        query.session = m_session;
    if (from == From::Older)
        query.before = m_oldest;
    else
        m_list->clear();
    m_state->setText(tr("Reading from the store…"));
    m_engine.remarks()->listAccesses(
        query, onGui<api::AccessPage>(this, [this, generation = m_generation](Result<api::AccessPage> page) {
            if (generation == m_generation)
                present(page);
        }));
}

void AccessDialog::present(const Result<api::AccessPage>& page) {
    if (!page) {
        m_state->setText(words::problem(page.error()));
        return;
    }
    for (const auto& entry : page->entries) {
        auto* item = new QTreeWidgetItem({words::dateTime(entry.time), text(entry.who), place(entry.by),
                                          action(entry.action), what(entry), details(entry)});
        item->setToolTip(What, text(entry.session));
        item->setToolTip(Details, details(entry));
        m_list->addTopLevelItem(item);
        m_oldest = entry.number;
    }
    for (int column = 0; column < Details; ++column)
        m_list->resizeColumnToContents(column);
    m_more->setEnabled(page->hasMore);
    auto state = m_list->topLevelItemCount() == 0
                     ? tr("Nobody looked yet.")
                     : tr("%n access(es) shown. Each is bound to the one before; postern verify shows an edit.",
                          nullptr, m_list->topLevelItemCount());
    if (!page->isComplete)
        state +=
            QLatin1Char(' ') + tr("Of a shared store you see what was done with your own role; an auditor sees all.");
    m_state->setText(state);
}

} // namespace postern::ui
