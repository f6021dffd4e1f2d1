using System.Text.Json.Serialization;

namespace Shouwen.App.Voice.Definitions;

public enum ConditionOperator { Is, IsNot, AtLeast, AtMost, Answered, NotAnswered }

/// <summary>One test of an earlier answer. `Is` holds when any of the values was given.</summary>
public sealed record AnswerTest([property: JsonRequired] string Field, [property: JsonRequired] ConditionOperator Operator, IReadOnlyList<string>? Values = null);

/// <summary>Shows a page or a question: all tests must hold, or any.</summary>
public sealed record Condition(bool Any, [property: JsonRequired] IReadOnlyList<AnswerTest> Tests);
