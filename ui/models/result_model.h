#pragma once
// A result as the client received it: the recorded first rows. Masked cells say so. GUI thread.
#include <memory>

#include <QAbstractTableModel>

#include "api/statement_row.h"

namespace postern::ui {

class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSample(std::shared_ptr<const api::ResultSample> sample);
    bool isMasked(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const api::ResultSample> m_sample;
};

} // namespace postern::ui
