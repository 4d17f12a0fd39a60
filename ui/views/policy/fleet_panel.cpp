#include "ui/views/policy/fleet_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>

#include "ui/bridge/reply.h"
#include "ui/dialogs/ask.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/policy/publish_dialog.h"
#include "ui/widgets/diff_view.h"

namespace postern::ui {

namespace {

enum VersionColumn { Version, Published, By, Lines, Comment, State };
enum GatewayColumn { Gateway, JudgesBy, Since, Heard, Problem };

QTreeWidget* makeTable(const QStringList& columns, const QString& name, const QString& object, QWidget* parent) {
    auto* table = new QTreeWidget(parent);
    table->setHeaderLabels(columns);
    table->setObjectName(object);
    table->setProperty("framed", true);
    table->setAccessibleName(name);
    table->setAllColumnsShowFocus(true);
    table->setRootIsDecorated(false);
    return table;
}

QLabel* makeLabel(const char* role, const QString& object, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(object);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void fit(QTreeWidget& table, int columns) {
    constexpr int kRoom = 20, kWidest = 260;
    for (int column = 0; column < columns; ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, std::min(table.columnWidth(column) + kRoom, kWidest));
    }
}

QString dayTime(const std::optional<Timestamp>& time) {
    return time ? words::dayTime(*time) : QString();
}

} // namespace

FleetPanel::FleetPanel(api::Engine& engine, api::FleetPolicy& fleet, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_fleet(fleet) {
    m_summary = makeLabel("muted", QStringLiteral("fleetSummary"), this);
    m_problem = makeLabel("problem", QStringLiteral("fleetProblem"), this);
    m_problem->hide();
    m_versions = makeTable({tr("Version"), tr("Published"), tr("By"), tr("Lines"), tr("Comment"), tr("State")},
                           tr("Published versions"), QStringLiteral("fleetVersions"), this);
    m_gateways = makeTable({tr("Gateway"), tr("Judges by"), tr("Since"), tr("Last heard of"), tr("Problem")},
                           tr("Gateways and the version that each judges by"), QStringLiteral("fleetGateways"), this);
    m_diff = new DiffView(this);
    m_diff->setObjectName(QStringLiteral("fleetDiff"));
    m_rollBack = new QPushButton(tr("Put this version in force again…"), this);
    m_rollBack->setObjectName(QStringLiteral("rollBack"));
    m_rollBack->setAccessibleName(m_rollBack->text());
    m_rollBack->setEnabled(false);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->setProperty("role", QStringLiteral("boxes"));
    parts->setHandleWidth(kSpacing);
    parts->addWidget(m_gateways);
    parts->addWidget(m_versions);
    parts->addWidget(m_diff);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setStretchFactor(2, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kSpacing, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(parts, 1);
    layout->addWidget(m_rollBack, 0, Qt::AlignLeading);
    connect(m_versions, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { showVersion(m_versions->indexOfTopLevelItem(item)); });
    connect(m_rollBack, &QPushButton::clicked, this, &FleetPanel::rollBack);
}

void FleetPanel::refresh() {
    m_fleet.readFleet(onGui<api::FleetInfo>(this, [this](Result<api::FleetInfo> fleet) {
        m_problem->setVisible(!fleet);
        if (fleet)
            show(*fleet);
        else
            m_problem->setText(words::problem(fleet.error()));
    }));
}

void FleetPanel::show(const api::FleetInfo& fleet) {
    m_newest = fleet.newest.text;
    m_mayPublish = fleet.mayPublish;
    const auto by = std::count_if(fleet.gateways.begin(), fleet.gateways.end(), [&](const api::FleetGateway& gateway) {
        return gateway.version == fleet.version && gateway.problem.empty();
    });
    m_summary->setText(
        fleet.version == 0
            ? tr("No policy is published: every gateway judges by its own file alone.")
            : tr("Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.")
                  .arg(fleet.version)
                  .arg(by)
                  .arg(fleet.gateways.size()));
    if (fleet.mayPublish && !fleet.isOwnKeyTrusted) {
        m_problem->setText(tr("What is published here is believed by gateways whose [store] administrators names this "
                              "installation's key, %1. This gateway's file does not.")
                               .arg(text(fleet.publicKey)));
        m_problem->show();
    }
    showGateways(fleet);
    showVersions(fleet);
    Q_EMIT newestRead(fleet.newest, fleet.mayPublish);
}

void FleetPanel::showGateways(const api::FleetInfo& fleet) {
    m_gateways->clear();
    for (const auto& gateway : fleet.gateways) {
        const bool isBehind = gateway.version != fleet.version || !gateway.problem.empty();
        auto* item = new QTreeWidgetItem(
            m_gateways,
            {text(gateway.name),
             gateway.version != 0 ? tr("version %1").arg(gateway.version) : tr("its own file alone"),
             dayTime(gateway.since), dayTime(gateway.seen), words::said(std::string_view(gateway.problem))});
        item->setToolTip(Gateway, tr("Database role %1").arg(text(gateway.role)));
        item->setToolTip(Problem, words::said(std::string_view(gateway.problem)));
        if (fleet.version != 0)
            item->setIcon(JudgesBy, isBehind ? icon(QStringLiteral("held"), theme().held)
                                             : icon(QStringLiteral("approved"), theme().approved));
    }
    fit(*m_gateways, Problem);
}

void FleetPanel::showVersions(const api::FleetInfo& fleet) {
    const auto chosen = m_versions->indexOfTopLevelItem(m_versions->currentItem());
    const auto version = chosen >= 0 ? m_shown[static_cast<std::size_t>(chosen)].version : 0;
    m_shown.clear(); // nothing is chosen while the rows change
    m_versions->clear();
    m_shown = fleet.versions;
    int row = 0;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const auto& one = m_shown[i];
        const bool isBelieved = one.version != 0;
        auto* item = new QTreeWidgetItem(
            m_versions,
            {isBelieved ? QString::number(one.version) : QStringLiteral("–"), words::dayTime(one.time), text(one.by),
             isBelieved ? tr("+%1 −%2", "lines").arg(one.added).arg(one.removed) : QString(), text(one.comment),
             !isBelieved    ? tr("not believed: %1").arg(words::said(one.problem))
             : one.isNewest ? tr("newest")
                            : QString()});
        item->setToolTip(By, tr("Stored as the database role %1").arg(text(one.role)));
        item->setToolTip(Comment, text(one.comment));
        item->setToolTip(State, words::said(one.problem));
        if (!isBelieved)
            item->setIcon(State, icon(QStringLiteral("blocked"), theme().blocked));
        else if (one.isNewest)
            item->setIcon(State, icon(QStringLiteral("approved"), theme().approved));
        if (one.version == version && isBelieved)
            row = static_cast<int>(i);
    }
    fit(*m_versions, State);
    if (m_shown.empty())
        showVersion(-1);
    else
        m_versions->setCurrentItem(m_versions->topLevelItem(row));
}

void FleetPanel::showVersion(int row) {
    m_chosen.clear();
    m_rollBack->setEnabled(false);
    m_diff->clear();
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_shown.size())
        return;
    if (m_shown[at].version == 0)
        return m_diff->setPlainText(words::said(m_shown[at].problem));
    m_fleet.readPublished(m_shown[at].version,
                          onGui<api::ConfigurationChange>(this, [this, row](Result<api::ConfigurationChange> change) {
                              if (row != m_versions->indexOfTopLevelItem(m_versions->currentItem()))
                                  return;
                              if (!change)
                                  return m_diff->setPlainText(words::problem(change.error()));
                              m_diff->show(change->diff);
                              m_chosen = change->after;
                              m_rollBack->setEnabled(m_mayPublish && m_chosen != m_newest);
                          }));
}

void FleetPanel::rollBack() {
    const auto row = m_versions->indexOfTopLevelItem(m_versions->currentItem());
    if (row < 0)
        return;
    const auto version = m_shown[static_cast<std::size_t>(row)].version;
    m_fleet.proposeText(
        m_newest, m_chosen,
        onGui<api::ConfigurationChange>(this, [this, version](Result<api::ConfigurationChange> change) {
            if (!change)
                return Ask::tell(this, tr("The version cannot be published"), words::problem(change.error()));
            auto* dialog = new PublishDialog(
                m_engine, m_fleet, *change,
                tr("The text of version %1 becomes the policy of every gateway again, as a new version.").arg(version),
                tr("back to version %1").arg(version), this);
            connect(dialog, &PublishDialog::published, this, &FleetPanel::published);
            dialog->open();
        }));
}

} // namespace postern::ui
