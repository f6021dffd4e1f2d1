using Shouwen.Engines.Clock;
using static Shouwen.Engines.Tests.Clock.Promised;

namespace Shouwen.Engines.Tests.Clock;

public sealed class PromiseTargetTests
{
    [Theory]
    [InlineData("PT4H", "PT4H")]
    [InlineData("PT1H30M", "PT1H30M")]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("PT0.5H", "PT30M")]
    [InlineData("PT1.5S", "PT1.5S")]
    [InlineData("PT100H", "PT100H")]
    [InlineData("1 workday", "1 workday")]
    [InlineData("12 workdays", "12 workdays")]
    public void A_target_reads_and_writes(string text, string written) => Assert.Equal(written, Target(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PT")]
    [InlineData("PT0S")]
    [InlineData("PT-4H")]
    [InlineData("-PT4H")]
    [InlineData("P1D")] // 24 hours of work, or one day of it?
    [InlineData("P1DT2H")]
    [InlineData("P1W")]
    [InlineData("PT1.5H30M")]
    [InlineData("PT1M2H")]
    [InlineData("PT1000001H")]
    [InlineData("PT999999999999H")]
    [InlineData("0 workdays")]
    [InlineData("-1 workdays")]
    [InlineData("1.5 workdays")]
    [InlineData("10001 workdays")]
    [InlineData("4h")]
    public void What_is_no_target_is_refused(string? text) => Assert.False(PromiseTarget.TryRead(text, out _));
}
