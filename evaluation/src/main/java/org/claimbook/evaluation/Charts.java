package org.claimbook.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws figures as SVG images, as data URLs. On a JVM only: the charts need AWT. */
final class Charts {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 420;

    private Charts() {}

    /** Share of right best claims by probability; on the diagonal probabilities mean what they say. */
    static String reliability(Reliability reliability) {
        XYChart chart = chart("Reliability", "probability", "share that is right");
        line(chart, "ideal", List.of(0.0, 1.0), List.of(0.0, 1.0), false);
        List<Reliability.Bin> bins = reliability.bins();
        if (!bins.isEmpty()) {
            line(
                    chart,
                    "measured",
                    bins.stream().map(Reliability.Bin::probability).toList(),
                    bins.stream().map(Reliability.Bin::right).toList(),
                    true);
        }
        return svg(chart);
    }

    /** Precision, and near misses answered, by recall, as the threshold falls. */
    static String precisionAndCoverage(List<DecisionFigures.Point> curve) {
        XYChart chart = chart("Precision and coverage", "share of the answerable answered rightly", "share");
        List<DecisionFigures.Point> points = curve.stream()
                .filter(point -> Double.isFinite(point.precision()) && Double.isFinite(point.recall()))
                .toList();
        List<Double> recall = points.stream().map(DecisionFigures.Point::recall).toList();
        if (!points.isEmpty()) {
            line(
                    chart,
                    "precision",
                    recall,
                    points.stream().map(DecisionFigures.Point::precision).toList(),
                    true);
        }
        if (points.stream().anyMatch(point -> Double.isFinite(point.nearMisses()))) {
            line(
                    chart,
                    "near misses answered",
                    recall,
                    points.stream().map(DecisionFigures.Point::nearMisses).toList(),
                    true);
        }
        return svg(chart);
    }

    private static XYChart chart(String title, String x, String y) {
        System.setProperty("java.awt.headless", "true");
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        return chart;
    }

    private static void line(XYChart chart, String name, List<Double> x, List<Double> y, boolean marked) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(marked ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    }

    private static String svg(XYChart chart) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.toByteArray());
    }
}
