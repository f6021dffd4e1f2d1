using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shouwen.App.Tests.HouseRules;

/// <summary>Everything that a type's compiled form mentions: in its signature, its attributes and its method bodies.</summary>
internal static class Uses
{
    public static IEnumerable<TypeReference> TypesOf(TypeDefinition type) =>
        Mentions(type).SelectMany(Parts).Where(part => part is not GenericParameter && !IsOfTheCompiler(part)).Distinct();

    public static IEnumerable<MemberReference> MembersOf(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
            .Select(instruction => instruction.Operand).OfType<MemberReference>().Where(member => member is not TypeReference);

    private static IEnumerable<TypeReference> Mentions(TypeDefinition type) =>
    [
        .. Maybe(type.BaseType),
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. Constraints(type),
        .. Attributes(type), .. type.Fields.SelectMany(Attributes), .. type.Properties.SelectMany(Attributes), .. type.Events.SelectMany(Attributes),
        .. type.Methods.SelectMany(MentionsOf),
    ];

    private static IEnumerable<TypeReference> MentionsOf(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. Constraints(method),
        .. Attributes(method), .. method.Parameters.SelectMany(Attributes),
        .. method.HasBody ? MentionsOf(method.Body) : [],
    ];

    private static IEnumerable<TypeReference> MentionsOf(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.SelectMany(handler => Maybe(handler.CatchType)),
        .. body.Instructions.SelectMany(instruction => MentionsOf(instruction.Operand)),
    ];

    private static IEnumerable<TypeReference> MentionsOf(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType, method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(attribute =>
            attribute.ConstructorArguments.Concat(attribute.Properties.Select(property => property.Argument))
                .Select(argument => argument.Value).OfType<TypeReference>()
                .Prepend(attribute.AttributeType));

    /// <summary>A constructed type taken apart: `Task&lt;Queue[]&gt;` is Task and Queue.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType),
        FunctionPointerType pointer => pointer.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)).Concat(Parts(pointer.ReturnType)),
        IModifierType modified => Parts(modified.ModifierType).Concat(Parts(modified.ElementType)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    /// <summary>Tables and list classes that the compiler adds to every assembly.</summary>
    private static bool IsOfTheCompiler(TypeReference type) => House.Outermost(type) is { Namespace: "", Name: ['<', ..] };

    private static IEnumerable<TypeReference> Maybe(TypeReference? type) => type is null ? [] : [type];
}
