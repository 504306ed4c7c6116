// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of certifications: marks, order, sticky head and column, keys, ten thousand partners.
#include "tests/support/test_main.h"
#include "ui/charts/certification_matrix.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace counterpart::ui::testing {
namespace {

using Matrix = CertificationMatrix;

MatrixData small() {
    MatrixData data;
    data.title = QStringLiteral("Certifications by partner");
    data.columns = {{QStringLiteral("Sales"), QStringLiteral("Associate")},
                    {QStringLiteral("Sales"), QStringLiteral("Expert")},
                    {QStringLiteral("Technical"), QStringLiteral("Associate")}};
    MatrixRow a{1, QStringLiteral("Alpha"), QStringLiteral("Gold"), 2, 2, 0, QStringLiteral("Gold asks for 2"), 1, {}};
    a.cells = {{1, 1, 0}, {0, 0, 2}, {0, 0, 0}};
    MatrixRow b{2, QStringLiteral("Beta"), QStringLiteral("Silver"), 0, 1, 1, QStringLiteral("Silver asks for 1"), 0,
                {}};
    b.cells = {{0, 0, 0}, {0, 0, 0}, {3, 0, 1}};
    MatrixRow c{3, QStringLiteral("Gamma"), QStringLiteral("Registered"), 4, 0, 0, QString(), 3, {}};
    c.cells = {{2, 0, 0}, {0, 2, 0}, {0, 1, 0}};
    data.rows = {c, a, b};
    return data;
}

MatrixData large(int partners) {
    MatrixData data;
    for (int column = 0; column < 12; ++column) {
        data.columns.push_back(
            {QStringLiteral("Track %1").arg(column / 3), QStringLiteral("Level %1").arg(column % 3)});
    }
    for (int i = 0; i < partners; ++i) {
        MatrixRow row{i + 1, QStringLiteral("Partner %1").arg(i), QStringLiteral("Gold"), i % 5, 3, i % 4, {}, i % 7,
                      {}};
        row.cells.assign(12, MatrixCell{i % 3, i % 2, i % 4});
        data.rows.push_back(std::move(row));
    }
    return data;
}

void present(Matrix& matrix, MatrixData data, const QSize& size = {900, 400}) {
    matrix.resize(size);
    matrix.setData(std::move(data));
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
}

QStringList namesOf(const Matrix& matrix) {
    QStringList names;
    for (const QStringList& row : matrix.asTable().rows) {
        names << row[0];
    }
    return names;
}

} // namespace

class CertificationMatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme().install(*qApp);
        theme().setMode(Theme::Mode::Light);
    }

    void whoMayNotRegisterIsMarkedWithTheReason() {
        Matrix matrix;
        MatrixData data = small();
        present(matrix, data);
        const QImage before = matrix.grab().toImage();
        data.rows[1].restricted = QStringLiteral("May not register deals since May"); // Alpha stands second
        matrix.setData(data);
        QVERIFY(matrix.wordsOf(1, Matrix::Name).contains(QStringLiteral("since May")));
        QVERIFY(!matrix.wordsOf(0, Matrix::Name).contains(QStringLiteral("since")));
        const QImage after = matrix.grab().toImage();
        QVERIFY(after.copy(matrix.cellRect(1, Matrix::Name)) != before.copy(matrix.cellRect(1, Matrix::Name)));
        QCOMPARE(after.copy(matrix.cellRect(0, Matrix::Name)), before.copy(matrix.cellRect(0, Matrix::Name)));
    }

    void gapsComeFirstAndHeadsSort() {
        Matrix matrix;
        present(matrix, small());
        QCOMPARE(namesOf(matrix),
                 (QStringList{QStringLiteral("Beta"), QStringLiteral("Alpha"), QStringLiteral("Gamma")}));
        const auto click = [&](int column) {
            QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.cellRect(-1, column).center());
        };
        click(Matrix::Name);
        QCOMPARE(namesOf(matrix),
                 (QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta"), QStringLiteral("Gamma")}));
        click(Matrix::Name);
        QCOMPARE(namesOf(matrix).front(), QStringLiteral("Gamma"));
        click(Matrix::Expiring);
        QCOMPARE(namesOf(matrix),
                 (QStringList{QStringLiteral("Gamma"), QStringLiteral("Alpha"), QStringLiteral("Beta")}));
        click(2);
        QCOMPARE(namesOf(matrix).front(), QStringLiteral("Beta")); // three are certified there
    }

    void marksSayWhatNeedsCare() {
        Matrix matrix;
        present(matrix, small());
        matrix.sortBy(Matrix::Name, false);
        QCOMPARE(matrix.markOf(0, 0), Matrix::Mark::Expiring);
        QCOMPARE(matrix.textOf(0, 0), QStringLiteral("2"));
        QCOMPARE(matrix.markOf(0, 1), Matrix::Mark::Lapsed);
        QCOMPARE(matrix.textOf(0, 1), QStringLiteral("0"));
        QCOMPARE(matrix.markOf(0, 2), Matrix::Mark::None);
        QCOMPARE(matrix.markOf(1, Matrix::Need), Matrix::Mark::Missing);
        QCOMPARE(matrix.markOf(1, 2), Matrix::Mark::Current);
        QVERIFY(matrix.wordsOf(0, 0).contains(QStringLiteral("expiring: 1")));
        QVERIFY(matrix.wordsOf(1, Matrix::Need).contains(QStringLiteral("missing for the tier: 1")));
    }

    void aClickAsksForPartnerAndColumn() {
        Matrix matrix;
        present(matrix, small());
        QSignalSpy asked(&matrix, &Matrix::cellActivated);
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.cellRect(1, 2).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toLongLong(), qint64{1});
        QCOMPARE(asked[0][1].toInt(), 2);
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, QPoint(20, 390)); // below the last row
        QCOMPARE(asked.size(), 1);
    }

    void keysReachEveryCellAndTheHead() {
        Matrix matrix;
        present(matrix, small());
        matrix.setFocus();
        QSignalSpy asked(&matrix, &Matrix::cellActivated);
        QTest::keyClick(&matrix, Qt::Key_Down);
        QTest::keyClick(&matrix, Qt::Key_Right);
        QTest::keyClick(&matrix, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toLongLong(), qint64{1});
        QCOMPARE(asked[0][1].toInt(), static_cast<int>(Matrix::Need));
        QTest::keyClick(&matrix, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&matrix, Qt::Key_Up);
        QCOMPARE(matrix.currentRow(), -1);
        QTest::keyClick(&matrix, Qt::Key_Return);
        QCOMPARE(matrix.sortedBy(), static_cast<int>(Matrix::Name));
        QTest::keyClick(&matrix, Qt::Key_G); // by the first letter
        QCOMPARE(matrix.partnerAt(matrix.currentRow()), qint64{3});
        QVERIFY(matrix.accessibleDescription().contains(QStringLiteral("Gamma")));
    }

    void headAndFirstColumnStayWhileScrolling() {
        Matrix matrix;
        present(matrix, large(300), {500, 300});
        const QRect head = matrix.cellRect(-1, Matrix::Name);
        const QRect cell = matrix.cellRect(20, 3);
        matrix.verticalScrollBar()->setValue(200);
        matrix.horizontalScrollBar()->setValue(90);
        QCOMPARE(matrix.cellRect(-1, Matrix::Name), head);
        QCOMPARE(matrix.cellRect(20, 3), cell.translated(-90, -200));
        QCOMPARE(matrix.cellRect(20, Matrix::Name).left(), head.left());
        // what lies under the first column is not hit
        QCOMPARE(matrix.cellAt(head.center() + QPoint(0, head.height() * 2)).second, static_cast<int>(Matrix::Name));
    }

    void tenThousandPartnersPaintOnlyWhatIsSeen() {
        Matrix matrix;
        present(matrix, large(10'000));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            matrix.verticalScrollBar()->setValue(i * 9'000);
            matrix.grab();
        }
        QVERIFY2(timer.elapsed() < 20 * 100, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(matrix.paintedCells() > 0 && matrix.paintedCells() < 30 * 15);
        QTest::keyClick(&matrix, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(matrix.currentRow(), 9'999);
        QVERIFY(matrix.viewport()->rect().contains(matrix.cellRect(9'999, matrix.currentColumn())));
    }

    void itIsMirroredInRightToLeft() {
        Matrix matrix;
        matrix.setLayoutDirection(Qt::RightToLeft);
        present(matrix, small());
        QCOMPARE(matrix.cellRect(0, Matrix::Name).right(), matrix.viewport()->rect().right());
        QVERIFY(matrix.cellRect(0, 0).right() <= matrix.cellRect(0, Matrix::Expiring).left());
        matrix.setCurrentCell(0, Matrix::Name);
        QTest::keyClick(&matrix, Qt::Key_Left);
        QCOMPARE(matrix.currentColumn(), static_cast<int>(Matrix::Need));
    }

    void withoutPartnersItSaysSo() {
        Matrix matrix;
        MatrixData data;
        data.title = QStringLiteral("Certifications by partner");
        data.nothing = QStringLiteral("Nobody is certified yet");
        present(matrix, data);
        QCOMPARE(matrix.accessibleDescription(), QStringLiteral("Nobody is certified yet"));
        QTest::keyClick(&matrix, Qt::Key_Down);
        QTest::keyClick(&matrix, Qt::Key_Return);
        QCOMPARE(matrix.partnerAt(0), qint64{0});
        QVERIFY(!matrix.grab().isNull());
    }
};

} // namespace counterpart::ui::testing

using counterpart::ui::testing::CertificationMatrixTest;
COUNTERPART_TEST(CertificationMatrixTest)
#include "certification_matrix_test.moc"
