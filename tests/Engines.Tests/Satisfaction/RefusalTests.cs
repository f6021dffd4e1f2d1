using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class RefusalTests
{
    private static readonly PathModel Model = Diamond();
    private static readonly IndicatorData Data = Answers(Diamond(), 50, 2);

    [Fact]
    public void A_circle_is_named() => Is(RefusalReason.CyclicModel, ["B", "C", "D"], Model with { Paths = [.. Model.Paths, new("D", "B")] });

    [Fact]
    public void A_construct_that_depends_on_itself_is_a_circle() => Is(RefusalReason.CyclicModel, ["C"], Model with { Paths = [.. Model.Paths, new("C", "C")] });

    [Fact]
    public void Indicators_that_the_data_lacks_are_named() => Is(RefusalReason.UnknownIndicator, ["a2", "d1"], Model, new([.. Data.Names.Select(name => name is "a2" or "d1" ? "?" + name : name)], Data.Columns));

    [Fact]
    public void Paths_to_nowhere_are_named() => Is(RefusalReason.UnknownConstruct, ["E"], Model with { Paths = [.. Model.Paths, new("D", "E")] });

    [Fact]
    public void A_construct_twice_is_named() => Is(RefusalReason.DuplicateConstruct, ["A"], Model with { Constructs = [.. Model.Constructs, new("A", ["x"])] });

    [Fact]
    public void An_indicator_in_two_blocks_is_named() => Is(RefusalReason.DuplicateIndicator, ["a1"], Model with { Constructs = [.. Model.Constructs, new("E", ["a1"])] });

    [Fact]
    public void A_path_twice_is_named() => Is(RefusalReason.DuplicatePath, ["A -> B"], Model with { Paths = [.. Model.Paths, new("A", "B")] });

    [Fact]
    public void A_column_twice_is_named() => Is(RefusalReason.DuplicateColumn, ["a1"], Model, new([.. Data.Names, "a1"], [.. Data.Columns, Data.Columns[1]]));

    [Fact]
    public void A_construct_without_indicators_is_named() => Is(RefusalReason.EmptyConstruct, ["E"], Model with { Constructs = [.. Model.Constructs, new("E", [])], Paths = [.. Model.Paths, new("D", "E")] });

    [Fact]
    public void A_model_without_constructs_is_refused() => Is(RefusalReason.EmptyConstruct, [], Model with { Constructs = [], Paths = [] });

    [Fact]
    public void A_construct_beside_the_model_is_named() => Is(RefusalReason.IsolatedConstruct, ["E"], Model with { Constructs = [.. Model.Constructs, new("E", ["e"])] });

    [Fact]
    public void A_common_factor_of_mode_B_is_named() =>
        Is(RefusalReason.FactorNeedsModeA, ["A"], Model with { Constructs = [new("A", ["a1", "a2", "a3"], OuterMode.B, IsFactor: true), .. Model.Constructs.Skip(1)] });

    [Fact]
    public void Columns_of_other_lengths_are_named() => Is(RefusalReason.UnequalLengths, ["b1"], Model, Change(Data, (name, column) => name == "b1" ? column[..40] : column));

    [Fact]
    public void Weights_of_another_length_are_refused() => Is(RefusalReason.UnequalLengths, [], Model, Data with { Weights = new double[3] });

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_that_are_none_are_refused(double weight) => Is(RefusalReason.BadWeight, [], Model, Data with { Weights = [.. Enumerable.Repeat(1.0, 49), weight] });

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Infinite_answers_are_named(double answer) => Is(RefusalReason.InfiniteValue, ["c1"], Model, Change(Data, (name, column) => name == "c1" ? [.. column[..49], answer] : column));

    [Fact]
    public void Too_few_rows_name_the_construct_that_needs_most() => Is(RefusalReason.TooFewRows, ["C"], Model, Rows(Data, [0, 1, 2]));

    [Fact]
    public void Mode_B_needs_more_rows_than_indicators() => Is(RefusalReason.TooFewRows, ["A"], Diamond(OuterMode.B), Rows(Data, [0, 1, 2, 3]));

    [Fact]
    public void No_rows_at_all_are_too_few() => Is(RefusalReason.TooFewRows, ["C"], Model, Rows(Data, []));

    [Fact]
    public void Weights_that_add_up_to_one_row_are_too_few() => Is(RefusalReason.TooFewRows, ["C"], Model, Data with { Weights = [.. Enumerable.Repeat(0.02, 50)] });

    [Fact]
    public void Answers_that_are_all_the_same_are_named() => Is(RefusalReason.ConstantIndicator, ["a2", "d3"], Model, Change(Data, (name, column) => name is "a2" or "d3" ? [.. column.Select(_ => 7.1)] : column));

    [Fact]
    public void A_column_without_an_answer_leaves_no_rows_or_is_constant()
    {
        var data = Change(Data, (name, column) => name == "a2" ? [.. column.Select(_ => double.NaN)] : column);
        Is(RefusalReason.TooFewRows, ["C"], Model, data);
        Is(RefusalReason.ConstantIndicator, ["a2"], Model with { Missing = MissingValues.Mean }, data);
        Is(RefusalReason.ConstantIndicator, ["a2"], Model with { Missing = MissingValues.Pairwise }, data);
    }

    [Fact]
    public void Indicators_of_mode_B_that_depend_on_one_another_are_named() =>
        Is(RefusalReason.CollinearBlock, ["a1", "a3"], Diamond(OuterMode.B), Change(Data, (name, column) => name == "a3" ? [.. Data.Columns[0].Select(x => 12 - (2 * x))] : column));

    [Fact]
    public void Indicators_of_mode_A_may_depend_on_one_another() =>
        Estimate(Model, Change(Data, (name, column) => name == "a3" ? [.. Data.Columns[0].Select(x => 2 * x)] : column));

    [Fact]
    public void Predecessors_that_are_one_are_named()
    {
        var model = new PathModel { Constructs = [new("A", ["a1"]), new("B", ["b1"]), new("C", ["c1"])], Paths = [new("A", "C"), new("B", "C")] };
        Is(RefusalReason.CollinearConstructs, ["A", "B"], model, Change(Data, (name, column) => name == "b1" ? [.. Data.Columns[0].Select(x => 3 - x)] : column));
    }

    [Fact]
    public void A_construct_that_goes_with_none_of_its_neighbours_has_no_weights()
    {
        double[] Signs(int bit) => [.. Enumerable.Range(0, 16).Select(i => (i >> bit & 1) == 0 ? 1.0 : 2)];
        var model = new PathModel { Constructs = [new("A", ["a"]), new("B", ["b1", "b2"])], Paths = [new("A", "B")], Scheme = InnerScheme.Factorial };
        Assert.Equal(RefusalReason.NoWeights, Refused(model, new(["a", "b1", "b2"], [Signs(0), Signs(1), Signs(2)])).Reason);
    }

    /// <summary>b1 = u + v and b2 = u - 2v both go with u, and not with one another.</summary>
    [Fact]
    public void A_factor_whose_indicators_contradict_one_another_cannot_be_made_consistent()
    {
        double[] Mix(double u, double v) => [.. Enumerable.Range(0, 16).Select(i => ((i & 1) == 0 ? u : -u) + ((i & 2) == 0 ? v : -v))];
        var model = new PathModel { Constructs = [new("A", ["a"]), new("B", ["b1", "b2"], IsFactor: true)], Paths = [new("A", "B")] };
        Is(RefusalReason.UnreliableFactor, ["B"], model, new(["a", "b1", "b2"], [Mix(1, 0), Mix(1, 1), Mix(1, -2)]));
    }

    [Fact]
    public void No_figure_of_an_estimate_is_not_a_number()
    {
        var estimate = Estimate(Model, Data);
        foreach (var values in new[] { estimate.R2, estimate.R2Adjusted, estimate.Paths, estimate.TotalEffects, estimate.IndirectEffects, estimate.Alpha, estimate.RhoA, estimate.RhoC, estimate.Htmt, estimate.Htmt2, estimate.F2, estimate.F2Reestimated })
            Assert.All(values.Values, value => Assert.True(double.IsFinite(value)));
    }

    private static void Is(RefusalReason reason, string[] names, PathModel model, IndicatorData? data = null)
    {
        var refused = Refused(model, data ?? Data);
        Assert.Equal(reason, refused.Reason);
        Assert.Equal(names, refused.Names);
    }
}
