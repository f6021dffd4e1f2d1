using System.Text.Json;
using MathNet.Numerics.LinearRegression;
using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class PredictionTests
{
    private static readonly IndicatorData Data = Answers(Diamond(), 90, 17);

    [Theory]
    [InlineData("DA", PredictionTechnique.DirectAntecedents)]
    [InlineData("EA", PredictionTechnique.EarliestAntecedents)]
    public void Fifty_customers_of_the_mobile_phone_provider_predicted_from_the_others(string name, PredictionTechnique technique)
    {
        var (file, survey) = (ReferenceData.Json("mobi-ecsi-A-path-holdout.json"), ReferenceData.Survey("mobi.csv"));
        var model = ReferenceData.Model(ReferenceData.Json("mobi-ecsi-A-path.json"), InnerScheme.Path);
        var result = Assert.IsType<PredictionResult>(Prediction.HoldOut(model, survey.Only(Enumerable.Range(0, 200)), survey.Only(Enumerable.Range(200, 50)), technique));
        var compared = Compare(file.GetProperty("technique").GetProperty(name).GetProperty("RMSE"), item => result.Items[item].Rmse)
            + Compare(file.GetProperty("technique").GetProperty(name).GetProperty("MAE"), item => result.Items[item].Mae)
            + Compare(file.GetProperty("technique").GetProperty(name).GetProperty("predicted_row_201"), item => result.Predicted[item][0])
            + Compare(file.GetProperty("naive_mean_benchmark").GetProperty("RMSE"), item => result.Items[item].MeanRmse)
            + Compare(file.GetProperty("Q2_predict").GetProperty(name), item => result.Items[item].Q2!.Value);
        Assert.Equal(19 * 5, compared);
        Assert.Equal(19, result.Items.Count);
    }

    [Fact]
    public void The_linear_benchmark_is_a_regression_on_the_items_of_the_antecedents()
    {
        var (train, test) = (Data.Only(Enumerable.Range(0, 60)), Data.Only(Enumerable.Range(60, 30)));
        var result = Assert.IsType<PredictionResult>(Prediction.HoldOut(Diamond(), train, test));
        double[] Predictors(IndicatorData data, int row) => [data.Columns[3][row], data.Columns[4][row], data.Columns[5][row]];
        var b = MultipleRegression.QR(Enumerable.Range(0, 60).Select(row => Predictors(train, row)).ToArray(), train.Columns[6], intercept: true);
        var errors = Enumerable.Range(0, 30).Select(row => test.Columns[6][row] - b[0] - Predictors(test, row).Zip(b[1..], (x, c) => x * c).Sum()).ToArray();
        Assert.Equal(Math.Sqrt(errors.Average(e => e * e)), result.Items["d1"].LinearRmse!.Value, 1e-10);
        Assert.Equal(errors.Average(Math.Abs), result.Items["d1"].LinearMae!.Value, 1e-10);
    }

    [Fact]
    public void Every_row_is_predicted_once_a_repeat_from_folds_without_it()
    {
        var estimate = Estimate(Diamond(), Data);
        var result = Assert.IsType<PredictionResult>(Prediction.KFold(estimate, folds: 7, repeats: 2, seed: 3, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(0, 90), result.Rows.Take(90).Order());
        Assert.Equal(Enumerable.Range(0, 90), result.Rows.Skip(90).Order());
        Assert.NotEqual(result.Rows.Take(90), result.Rows.Skip(90));
        Assert.Equal(["b1", "b2", "c1", "d1", "d2", "d3"], result.Items.Keys);
        Assert.All(result.Items.Values, item => Assert.True(item.Rmse < item.MeanRmse && item.Q2 > 0));
    }

    [Fact]
    public void As_many_folds_as_rows_leave_out_one()
    {
        var estimate = Estimate(Diamond(), Data.Only(Enumerable.Range(0, 25)));
        var result = Assert.IsType<PredictionResult>(Prediction.KFold(estimate, folds: 25, cancel: TestContext.Current.CancellationToken));
        var (data, row) = (Data.Only(Enumerable.Range(0, 25)), result.Rows[4]);
        var alone = Assert.IsType<PredictionResult>(Prediction.HoldOut(Diamond(), data.Only(Enumerable.Range(0, 25).Where(other => other != row)), data.Only([row])));
        Assert.Equal(alone.Predicted["d2"][0], result.Predicted["d2"][4], 1e-11);
    }

    [Fact]
    public void The_seed_decides()
    {
        var estimate = Estimate(Diamond(), Data);
        PredictionResult Predict(ulong seed) => Assert.IsType<PredictionResult>(Prediction.KFold(estimate, seed: seed, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(Predict(4).Items["d1"], Predict(4).Items["d1"]);
        Assert.NotEqual(Predict(4).Items["d1"], Predict(5).Items["d1"]);
    }

    [Fact]
    public void Training_rows_that_give_no_estimate_say_why() =>
        Assert.Equal(RefusalReason.TooFewRows, Assert.IsType<EstimateRefused>(Prediction.HoldOut(Diamond(), Data.Only([1, 2, 3]), Data)).Reason);

    private static int Compare(JsonElement expected, Func<string, double> found)
    {
        foreach (var item in expected.EnumerateObject()) Assert.Equal(item.Value.GetDouble(), found(item.Name), 1e-8);
        return expected.EnumerateObject().Count();
    }
}
