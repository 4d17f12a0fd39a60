#include "ui/views/first_run/guard_steps.h"

#include <algorithm>

#include <QButtonGroup>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/bridge/engine_bridge.h"
#include "ui/bridge/reply.h"
#include "ui/dialogs/sign_in_dialog.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/views/masking/masking_words.h"

namespace postern::ui {

SignInStep::SignInStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(
          bridge, notes, tr("Who you are"),
          tr("Statements are recorded with the person behind the agent, and agents work only while that person is "
             "signed in. You can also sign in later, from the menu File."),
          parent),
      m_who(addText({}, "heading")), m_signIn(new QPushButton(tr("Sign in…"), this)) {
    m_who->setObjectName(QStringLiteral("setupWho"));
    m_signIn->setObjectName(QStringLiteral("setupSignIn"));
    body()->addWidget(m_signIn, 0, Qt::AlignLeading);
    body()->addStretch(1);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        (new SignInDialog(this->bridge().engine(), this->bridge().status().signIn.providers, this))->open();
    });
    connect(&bridge, &EngineBridge::statusChanged, this, &SignInStep::showWho);
}

void SignInStep::enter() {
    showWho();
}

void SignInStep::showWho() {
    const auto& status = bridge().status();
    m_who->setText(status.signIn.isSignedIn ? tr("✓ Signed in as %1").arg(text(status.identity))
                                            : tr("Not signed in yet"));
    m_signIn->setVisible(!status.signIn.isSignedIn);
}

MaskStep::MaskStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("What agents should not see"),
                tr("These columns have names that look sensitive. Agents get **** or NULL in place of their values, "
                   "wherever they appear. Untick what agents may see."),
                parent),
      m_state(addText({}, "muted")), m_columns(new QTreeWidget(this)) {
    m_state->setObjectName(QStringLiteral("setupMaskState"));
    m_columns->setObjectName(QStringLiteral("setupColumns"));
    m_columns->setAccessibleName(tr("Columns that look sensitive"));
    m_columns->setHeaderLabels({tr("Column"), tr("Type"), tr("Why")});
    m_columns->setRootIsDecorated(false);
    m_columns->setUniformRowHeights(true);
    m_columns->setAllColumnsShowFocus(true);
    m_columns->setProperty("framed", true);
    body()->addWidget(m_columns, 1);
    connect(m_columns, &QTreeWidget::itemChanged, this, &SetupStep::changed);
}

void MaskStep::enter() {
    m_isReading = true;
    m_suggested.clear();
    m_columns->clear();
    m_columns->hide();
    m_state->setText(tr("Reading the catalog…"));
    Q_EMIT changed();
    bridge().engine().readMasking({}, onGui<api::MaskingInfo>(this, [this](Result<api::MaskingInfo> info) {
                                      m_isReading = false;
                                      if (info)
                                          show(*info);
                                      else
                                          m_state->setText(words::problem(info.error()));
                                      Q_EMIT changed();
                                  }));
}

void MaskStep::show(const api::MaskingInfo& info) {
    const QSignalBlocker blocker(m_columns); // until every column has its row
    m_suggested.clear();
    for (const auto& each : info.suggestions)
        if (notes().target.empty() || each.column.target == notes().target)
            m_suggested.push_back(each);
    for (const auto& each : m_suggested) {
        auto* item = new QTreeWidgetItem(
            m_columns, {MaskingWords::column(each.column), text(each.column.type), MaskingWords::reason(each)});
        item->setCheckState(0, Qt::Checked);
    }
    for (int column = 0; column < 2; ++column) {
        m_columns->resizeColumnToContents(column);
        m_columns->setColumnWidth(column, std::min(m_columns->columnWidth(column) + 6, scaled(360)));
    }
    m_columns->setVisible(!m_suggested.empty());
    QStringList said;
    for (const auto& problem : info.problems)
        said += tr("%1: %2").arg(words::isolated(text(problem.target)), words::said(problem.problem));
    if (m_suggested.empty() && said.isEmpty())
        said += tr("No column has a name that looks sensitive. The page Masking can look into the data, too.");
    m_state->setText(said.join(u'\n'));
    m_state->setVisible(!said.isEmpty());
}

std::vector<api::ColumnRef> MaskStep::chosen() const {
    std::vector<api::ColumnRef> out;
    for (std::size_t i = 0; i < m_suggested.size(); ++i)
        if (m_columns->topLevelItem(static_cast<int>(i))->checkState(0) == Qt::Checked)
            out.push_back(m_suggested[i].column);
    return out;
}

QString MaskStep::action() const {
    const auto count = static_cast<int>(m_isReading ? 0 : chosen().size());
    return count == 0 ? SetupStep::action() : tr("Mask %n column(s)…", nullptr, count);
}

void MaskStep::finish(std::function<void()> done) {
    api::NewMask mask;
    mask.columns = chosen();
    if (mask.columns.empty())
        return done();
    bridge().engine().proposeMask(
        std::move(mask),
        onGui<api::ConfigurationChange>(this, [this, done = std::move(done)](Result<api::ConfigurationChange> change) {
            review(change,
                   {tr("Add a mask"), tr("This is added to the configuration; everything else stays."),
                    tr("Add the rule")},
                   done);
        }));
}

PresetStep::PresetStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent)
    : SetupStep(bridge, notes, tr("How strict it is"),
                tr("You can change every rule later, on the page Policy, and try a change on what was recorded first."),
                parent),
      m_presets(new QButtonGroup(this)) {
    const auto add = [&](api::Preset preset, const char* name, const QString& title, const QString& meaning) {
        auto* button = new QRadioButton(title, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleDescription(meaning);
        auto font = button->font();
        font.setWeight(QFont::DemiBold);
        button->setFont(font);
        m_presets->addButton(button, static_cast<int>(preset));
        body()->addSpacing(kSpacing);
        body()->addWidget(button);
        addText(meaning, "muted")->setIndent(scaled(26));
        return button;
    };
    add(api::Preset::Observe, "presetObserve", tr("Observe"),
        tr("Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but "
           "an agent can still filter and sort by them. For getting to know what your agents do."));
    add(api::Preset::Guard, "presetGuard", tr("Guard (recommended)"),
        tr("Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to "
           "many rows waits for a person; what reaches for the server itself is blocked."))
        ->setChecked(true);
    add(api::Preset::Strict, "presetStrict", tr("Strict"),
        tr("Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production."));
    body()->addSpacing(kSpacing);
    addText(tr("Who decides on what is held"), "heading");
    auto* who = bridge.engine().status().signIn.providers.empty() ? addAlone() : addApprovers();
    addText(tr("What nobody approves ends with an error after 25 seconds."), "muted");
    body()->addStretch(1);
    connect(m_presets, &QButtonGroup::idToggled, this,
            [this, who] { who->setEnabled(m_presets->checkedId() != static_cast<int>(api::Preset::Observe)); });
}

QWidget* PresetStep::addAlone() {
    m_alone = new QCheckBox(tr("I do, on this computer"), this);
    m_alone->setObjectName(QStringLiteral("setupAlone"));
    body()->addWidget(m_alone);
    auto* note =
        addText(tr("Without an identity provider everybody is this computer's account, so nobody else could "
                   "decide. Whatever runs under the account could approve too, such as an agent with a shell."),
                "muted");
    note->setIndent(scaled(26));
    m_alone->setAccessibleDescription(note->text());
    return m_alone;
}

QWidget* PresetStep::addApprovers() {
    m_approvers = new QLineEdit(this);
    m_approvers->setObjectName(QStringLiteral("setupApprovers"));
    m_approvers->setAccessibleName(tr("Groups that may approve"));
    m_approvers->setPlaceholderText(tr("Groups of the identity provider, between commas: dba, support-leads"));
    body()->addWidget(m_approvers);
    m_approvers->setAccessibleDescription(
        addText(tr("Nobody approves their own statement. Left empty, this stays as the configuration has it."), "muted")
            ->text());
    return m_approvers;
}

void PresetStep::finish(std::function<void()> done) {
    api::PresetOrder order;
    order.preset = static_cast<api::Preset>(m_presets->checkedId());
    if (order.preset != api::Preset::Observe) {
        order.decidesAlone = m_alone != nullptr && m_alone->isChecked();
        const auto groups = m_approvers == nullptr ? QStringList() : m_approvers->text().split(u',');
        for (const auto& group : groups)
            if (const auto name = group.trimmed(); !name.isEmpty())
                order.approvers.push_back(
                    utf8(name == u"*" || name.startsWith(u"group:") ? name : QStringLiteral("group:") + name));
    }
    setup().proposePreset(
        std::move(order),
        onGui<api::ConfigurationChange>(this, [this, done = std::move(done)](Result<api::ConfigurationChange> change) {
            review(change,
                   {tr("Set the policy"),
                    tr("This is changed in the configuration; your own rules stay. It is in force for the next "
                       "statement of every session."),
                    tr("Set it")},
                   done);
        }));
}

} // namespace postern::ui
