using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

public sealed class HomogeneityTests
{
    /// <summary>By hand: a third of each group is expected to have done it, 33.3 and 66.7. With two degrees of freedom p is exp(-x/2).</summary>
    [Fact]
    public void Groups_with_different_shares_give_the_chi_square_of_their_table()
    {
        var found = Homogeneity.Of([100, 100, 100], [30, 45, 25])!;
        // ((-10/3)^2 + (35/3)^2 + (-25/3)^2) * (3/100 + 3/200)
        Assert.Equal(1950.0 / 9 * 0.045, found.ChiSquare, 1e-12);
        Assert.Equal(2, found.Freedom);
        Assert.Equal(Math.Exp(-found.ChiSquare / 2), found.P, 1e-12);
    }

    [Fact]
    public void Groups_that_did_alike_are_told_so() => Assert.Equal((0.0, 1.0), (Homogeneity.Of([40, 80], [10, 20])!.ChiSquare, Homogeneity.Of([40, 80], [10, 20])!.P));

    [Fact]
    public void Nothing_is_said_of_one_group_of_nobody_of_everybody_or_of_too_few()
    {
        Assert.Null(Homogeneity.Of([100], [30]));
        Assert.Null(Homogeneity.Of([100, 0], [30, 0]));
        Assert.Null(Homogeneity.Of([50, 50], [0, 0]));
        Assert.Null(Homogeneity.Of([50, 50], [50, 50]));
        Assert.Null(Homogeneity.Of([200, 6], [20, 1]));
    }
}
