namespace Shouwen.Engines.Satisfaction;

/// <summary>What an estimation leaves behind; every figure of the results is a function of it. A workspace.</summary>
internal sealed class Solution(ModelShape shape)
{
    public ModelShape Shape { get; } = shape;

    /// <summary>The stage whose scores are among the indicators, if there is one.</summary>
    public PlsEstimate? StageBefore { get; set; }

    /// <summary>Rows, each counted with its weight.</summary>
    public double N { get; set; }

    public int Steps { get; set; }

    public double[] Means { get; set; } = [];

    /// <summary>Covariances of the indicators. Shape: P by P with the stride of the model.</summary>
    public double[] Covariance { get; set; } = [];

    public double[] Deviations { get; } = new double[shape.P];

    /// <summary>Weights on the indicators in their own units: a score is the sum of weight times deviation from the mean, of variance 1.</summary>
    public double[] RawWeights { get; } = new double[shape.P];

    /// <summary>Weights on the indicators as the model takes them: standardised or only centred.</summary>
    public double[] Weights { get; } = new double[shape.P];

    /// <summary>Correlations of the indicators with the scores. Shape: J by P with the stride of the model.</summary>
    public double[] CrossLoadings { get; } = new double[shape.J * shape.Stride];

    /// <summary>Of each indicator with its own construct; consistent for factors.</summary>
    public double[] Loadings { get; } = new double[shape.P];

    /// <summary>Correlations of the scores. Shape: J by J.</summary>
    public double[] ScoreCorrelation { get; } = new double[shape.J * shape.J];

    /// <summary>Dijkstra and Henseler's rho A of each construct; 1 for mode B and single indicators.</summary>
    public double[] RhoA { get; } = new double[shape.J];

    /// <summary>Correlations of the constructs: those of the scores, disattenuated where factors are. Shape: J by J.</summary>
    public double[] Correlation { get; } = new double[shape.J * shape.J];

    /// <summary>Path coefficients, to by from. Shape: J by J, 0 where there is no path.</summary>
    public double[] Coefficients { get; } = new double[shape.J * shape.J];

    /// <summary>Of each construct; NaN where nothing points to it.</summary>
    public double[] R2 { get; } = new double[shape.J];

    /// <summary>Correlation of two indicators.</summary>
    public double IndicatorCorrelation(int i, int k) => i == k ? 1 : Covariance[(i * Shape.Stride) + k] / (Deviations[i] * Deviations[k]);
}
