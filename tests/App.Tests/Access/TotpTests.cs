using Shouwen.App.Access;

namespace Shouwen.App.Tests.Access;

public sealed class TotpTests
{
    // The key of RFC 6238 appendix B, "12345678901234567890", in base 32.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, SHA-1: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code)
    {
        Assert.Equal(code, Totp.CodeAt(Secret, second / 30));
        Assert.Equal(second / 30, Totp.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(second)));
    }

    [Fact]
    public void A_clock_may_be_half_a_minute_off_and_not_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.NotNull(Totp.StepOf(Secret, "005924", now.AddSeconds(30)));
        Assert.NotNull(Totp.StepOf(Secret, "005924", now.AddSeconds(-30)));
        Assert.Null(Totp.StepOf(Secret, "005924", now.AddSeconds(60)));
        Assert.Null(Totp.StepOf(Secret, "005924", now.AddSeconds(-60)));
        Assert.Null(Totp.StepOf(Secret, "", now));
    }
}
