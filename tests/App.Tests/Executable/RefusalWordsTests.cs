using Shouwen.Csi;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Tests.Executable;

public sealed class RefusalWordsTests
{
    [Fact]
    public void Every_reason_for_no_estimate_is_a_sentence_that_names_what_it_is_about() => Assert.All(Enum.GetValues<RefusalReason>(), reason =>
    {
        var said = Inputs.Say(new EstimateRefused(reason, ["Quality"]));
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.DoesNotContain(reason.ToString(), said, StringComparison.Ordinal);
        Assert.DoesNotContain("EstimateRefused", said, StringComparison.Ordinal);
    });
}
