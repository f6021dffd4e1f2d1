using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class DrawProcessTests
{
    [Theory]
    [InlineData("ABC", "A, B, C")]
    [InlineData("AB AC", "A, (B | C)")]
    [InlineData("ABC AC", "A, (B | ), C")]
    [InlineData("ABCD ACBD", "A, {B + C}, D")]
    [InlineData("AB ACAB ACACAB", "(A < C), B")]
    [InlineData("AAB AB", "(A < ), B")]
    [InlineData("ABAB AB", "(A, B < )")]
    public void Traces_become_the_process_that_they_are_of(string traces, string process) => Assert.Equal(process, Said(Drawn(traces.Split(' '))));

    [Fact]
    public void Every_trace_that_a_process_is_drawn_from_does_as_designed()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            string[] traces = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(7)).Select(_ => "ABCDE"[random.Next(5)])))];
            var log = Logs.Traces(traces);
            var variants = MineProcess.VariantsOf(log);
            var drawn = DrawProcess.Of(log, variants);
            var found = CheckConformance.Of(log, variants, drawn, TestContext.Current.CancellationToken)!;
            Assert.True(found.FitCases == traces.Length, $"{string.Join(' ', traces)}: {Said(drawn)}");
        }
    }

    [Fact]
    public void What_a_process_does_does_as_that_process_and_as_the_one_drawn_from_it()
    {
        var random = new Random(8);
        for (var round = 0; round < 300; round++)
        {
            var process = Trees.Drawn(random, 3, "ABCDEFGHIJKLMNOP");
            string[] traces = [.. Enumerable.Range(0, 12).Select(_ => Trees.Played(process, random)).Where(trace => trace.Length > 0)];
            if (traces.Length == 0) continue;
            var log = Logs.Traces(traces);
            var variants = MineProcess.VariantsOf(log);
            Assert.Equal(0, CheckConformance.Of(log, variants, process, TestContext.Current.CancellationToken)!.TotalCost);
            Assert.Equal(0, CheckConformance.Of(log, variants, DrawProcess.Of(log, variants), TestContext.Current.CancellationToken)!.TotalCost);
        }
    }

    [Fact]
    public void The_commonest_ways_are_as_many_as_have_the_share_that_is_asked_for()
    {
        var log = Logs.Traces("AB", "AB", "AB", "AC", "AC", "AD");
        var variants = MineProcess.VariantsOf(log);
        Assert.Equal([1, 1, 2, 3], new[] { 0.1, 0.5, 0.8, 1 }.Select(share => DrawProcess.Commonest(variants, share).Count));
        Assert.Equal("A, (B | C)", Said(DrawProcess.Of(log, DrawProcess.Commonest(variants, 0.8))));
    }

    private static ProcessPart Drawn(string[] traces)
    {
        var log = Logs.Traces(traces);
        return DrawProcess.Of(log, MineProcess.VariantsOf(log));
    }

    private static string Said(ProcessPart part) => part switch
    {
        Step step => step.Activity,
        Sequence sequence => string.Join(", ", sequence.Parts.Select(Said)),
        Choice choice => $"({string.Join(" | ", choice.Branches.Select(Said))})",
        Concurrent beside => $"{{{string.Join(" + ", beside.Branches.Select(Said))}}}",
        Loop loop => $"({Said(loop.Body)} < {Said(loop.Back)})",
        _ => "?",
    };
}
